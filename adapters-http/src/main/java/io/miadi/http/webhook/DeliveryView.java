package io.miadi.http.webhook;

import io.miadi.application.webhook.WebhookLog;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one endpoint.
 *
 * @param messageId what the receiver knows it by, the field {@code webhook-id} of every try
 * @param at when it happened
 * @param nextTryAt null when it is not tried any more
 * @param lastTry null before the first
 */
record DeliveryView(
        UUID event,
        String messageId,
        String type,
        OffsetDateTime at,
        String state,
        int tries,
        @Nullable OffsetDateTime nextTryAt,
        @Nullable TryView lastTry) {

    /**
     * One try.
     *
     * @param status of the answer; null where there was none
     * @param cause why there was none; null where there was one
     * @param millis how long it took; null where that was not measured
     */
    record TryView(
            OffsetDateTime at,
            @Nullable Integer status,
            @Nullable String cause,
            @Nullable Long millis) {
        static TryView of(WebhookLog.Try tried, ZoneId zone) {
            return new TryView(
                    tried.at().atZone(zone).toOffsetDateTime(),
                    tried.status().isPresent() ? tried.status().getAsInt() : null,
                    tried.cause().isEmpty() ? null : tried.cause(),
                    tried.took().map(Duration::toMillis).orElse(null));
        }
    }

    /**
     * What was sent, word for word.
     *
     * @param tries the latest, latest first
     */
    record SentView(DeliveryView delivery, String body, List<TryView> tries) {
        static SentView of(WebhookLog.Sent sent, ZoneId zone) {
            return new SentView(
                    DeliveryView.of(sent.delivery(), zone),
                    sent.letter().body(),
                    sent.tries().stream().map(tried -> TryView.of(tried, zone)).toList());
        }
    }

    static DeliveryView of(WebhookLog.Delivery delivery, ZoneId zone) {
        return new DeliveryView(
                delivery.event(),
                delivery.messageId(),
                delivery.type(),
                delivery.at().atZone(zone).toOffsetDateTime(),
                delivery.state().name(),
                delivery.tries(),
                delivery.next()
                        .map(next -> next.atZone(zone).toOffsetDateTime())
                        .orElse(null),
                delivery.last().map(tried -> TryView.of(tried, zone)).orElse(null));
    }
}
