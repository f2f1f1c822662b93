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
    /** Deliveries whose time has come, to endpoints that are told: of each as many as lack to a number of tries in flight. */
    List<Long> due(Instant now, int inFlight);

    /** Takes a delivery for one try until the lease ends; empty when its time has not come or somebody else has it. Needs a unit of work. */
    Optional<Claimed> claim(long delivery, Instant now, Instant leaseUntil);

    /** Notes what came of the try, and when the next is, or that it was the last; nothing but the note when something else began since. */
    void end(Claimed claimed, Ended ended);

    /**
     * One try.
     *
     * @param number 1 for the first ever
     * @param before how many tries there were before the latest replay; none before the first
     */
    record Claimed(long delivery, int number, int before, Letter letter, Receiver to) {}

    /** What is told, word for word the same at every try. */
    record Letter(UUID event, String body) {
        /** What receivers know it by: the same at every try, so that they can tell repetition from news. */
        public String id() {
            return id(event);
        }

        static String id(UUID event) {
            return "msg_" + event;
        }
    }

    /** @param secrets those that sign now, the newest first */
    record Receiver(UUID endpoint, URI url, List<Secret> secrets) {
        public Receiver {
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * What came of a try.
     *
     * @param next when the following one is; empty where there is none
     * @param status of the answer; none where there was no answer
     * @param cause why there was none; empty where there was one
     */
    record Ended(Instant began, Instant at, State state, Optional<Instant> next, OptionalInt status, String cause) {}

    /** How far a delivery is. */
    enum State {
        WAITING,
        DELIVERED,
        FAILED
    }
}
