package io.miadi.http.session;

import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.payment.PaymentSummaryView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as the API shows it; times carry the practice's offset.
 *
 * @param payHoldUntil until when an approved session waits for its money
 * @param approvedBy who approved it
 * @param payment its payment in short; null while no fee is due
 */
public record SessionView(
        UUID id,
        UUID clientId,
        UUID practitionerId,
        UUID kindId,
        String kind,
        OffsetDateTime start,
        OffsetDateTime end,
        MoneyBody price,
        String state,
        @Nullable String cancellationClass,
        @Nullable OffsetDateTime payHoldUntil,
        @Nullable UUID approvedBy,
        @Nullable OffsetDateTime approvedAt,
        int sequence,
        int version,
        @Nullable PaymentSummaryView payment) {

    public static SessionView of(Session session, Optional<Payment> payment, ZoneId zone) {
        var booking = session.booking();
        var approval = session.approval();
        return new SessionView(
                session.id().value(),
                booking.client().value(),
                booking.practitioner().value(),
                booking.kind().value(),
                booking.kindName(),
                at(session.time().start(), zone),
                at(session.time().end(), zone),
                MoneyBody.of(booking.price()),
                session.state().name().text(),
                session.state() instanceof SessionState.Cancelled(var closing, var at, var before)
                        ? closing.name()
                        : null,
                session.state() instanceof SessionState.Approved(var given, var until) ? at(until, zone) : null,
                approval.map(a -> a.by().value()).orElse(null),
                approval.map(a -> at(a.at(), zone)).orElse(null),
                session.sequence(),
                session.version(),
                payment.map(PaymentSummaryView::of).orElse(null));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
