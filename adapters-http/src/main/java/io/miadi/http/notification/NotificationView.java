package io.miadi.http.notification;

import io.miadi.application.notification.Notifications.Item;
import io.miadi.domain.notification.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's list; times to the second, with the practice's offset.
 *
 * @param sequence its number in this list: rises by one with each line
 * @param kind what it tells, such as {@code payment-instructions}
 * @param line the words, in the language that its reader had chosen when it was written
 * @param sessionId the session that it is about; null when it is about none
 * @param paymentId the payment that it is about; null when it is about none
 * @param readAt when it was read; null while it is unread
 */
record NotificationView(
        UUID id,
        long sequence,
        String kind,
        String line,
        @Nullable UUID sessionId,
        @Nullable UUID paymentId,
        OffsetDateTime at,
        @Nullable OffsetDateTime readAt) {

    static NotificationView of(Item item, ZoneId zone) {
        return new NotificationView(
                item.id().value(),
                item.sequence(),
                item.kind().key(),
                item.line(),
                session(item.subject()),
                payment(item.subject()),
                shown(item.at(), zone),
                item.readAt().map(at -> shown(at, zone)).orElse(null));
    }

    private static @Nullable UUID session(Subject subject) {
        return switch (subject) {
            case Subject.OfSession(var session, var _) -> session.value();
            case Subject.OfAttempt(var session, var _, var _) -> session.value();
            case Subject.OfRefund(var session, var _, var _) -> session.value();
            case Subject.OfLink _, Subject.OfAccount _ -> null;
        };
    }

    private static @Nullable UUID payment(Subject subject) {
        return switch (subject) {
            case Subject.OfAttempt(var _, var payment, var _) -> payment.value();
            case Subject.OfRefund(var _, var payment, var _) -> payment.value();
            case Subject.OfSession _, Subject.OfLink _, Subject.OfAccount _ -> null;
        };
    }

    private static OffsetDateTime shown(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }
}
