package io.miadi.application.webhook;

import io.miadi.application.webhook.WebhookDeliveries.Letter;
import io.miadi.application.webhook.WebhookDeliveries.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** What an endpoint was told and is going to be told, and telling it again. */
public interface WebhookLog {
    /** Latest first, strictly before the delivery of that number where one is given. */
    List<Delivery> list(UUID endpoint, Optional<State> state, OptionalLong before, int limit);

    Optional<Delivery> find(UUID endpoint, UUID event);

    /** What was sent, with its latest tries, latest first; empty where there is no such delivery. */
    Optional<Sent> sent(UUID endpoint, UUID event, int tries);

    /** Tells one once more, with all tries anew; {@code false} where there is none. Needs a unit of work. */
    boolean replay(UUID endpoint, UUID event, Instant now);

    /** Tells everything once more that happened since then; how many that is. Needs a unit of work. */
    int replaySince(UUID endpoint, Instant since, Instant now);

    /**
     * One announcement on its way to one endpoint.
     *
     * @param number grows with time
     * @param at when it happened
     * @param next when it is tried next; empty where it is not
     * @param last what came of the latest try; empty before the first
     */
    record Delivery(
            long number,
            UUID event,
            String type,
            Instant at,
            State state,
            int tries,
            Optional<Instant> next,
            Optional<Try> last) {
        /** What receivers know it by. */
        public String messageId() {
            return Letter.id(event);
        }
    }

    /**
     * One try.
     *
     * @param took from the first byte to the answer or the end of patience; unknown for tries of earlier versions
     * @param status of the answer; none where there was none
     * @param cause why there was none; empty where there was one
     */
    record Try(Instant at, Optional<Duration> took, OptionalInt status, String cause) {}

    record Sent(Delivery delivery, Letter letter, List<Try> tries) {
        public Sent {
            tries = List.copyOf(tries);
        }
    }
}
