package io.miadi.application.webhook;

import io.miadi.application.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What waits to be told, and every try at it. */
public interface WebhookDeliveries {
    /** Takes deliveries whose time has come for one try each, until the lease ends; needs a unit of work. */
    List<Claimed> claim(Instant now, Instant leaseUntil, int limit);

    /** Notes what came of the try, and when the next is, or that it was the last; nothing but the note when another try began since. */
    void end(Claimed claimed, Ended ended);

    /**
     * One try.
     *
     * @param number 1 for the first
     */
    record Claimed(long delivery, int number, UUID event, String body, UUID endpoint, URI url, Secret secret) {}

    /**
     * What came of a try.
     *
     * @param status of the answer; none where there was no answer
     * @param cause why there was none; empty where there was one
     */
    record Ended(Instant at, State state, Optional<Instant> next, OptionalInt status, String cause) {}

    enum State {
        WAITING,
        DELIVERED,
        FAILED
    }
}
