package io.miadi.application.hook;

import io.miadi.application.payment.CallbackInbox;
import io.miadi.domain.refund.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses that we gave to the provider, and what arrived at them: stored as it came, sealed, before it is read. Append-only; the
 * same body at the same address is stored once from the provider's addresses and once from elsewhere.
 */
public interface Hooks {
    /** An address is good from now on. */
    void open(Hook hook, String tokenHash);

    Optional<Hook> find(String tokenHash);

    /** Stores a delivery; empty when this very body is there already from as good a place. */
    Optional<Long> store(Delivery delivery);

    /** The delivery, locked for the current unit of work; empty when it is done or locked elsewhere. */
    Optional<Delivery> take(long id);

    void done(long id);

    /** Puts it off after its processing failed; the cause is the kind of failure, never its text. */
    void postpone(long id, Instant until, String cause);

    List<Waiting> waiting(Instant now, int limit);

    /** What an address is for. */
    record Hook(UUID id, Purpose purpose) {}

    sealed interface Purpose {
        /** Whether something may arrive there under that name. */
        default boolean takes(Route route) {
            return switch (route) {
                case RESULT, TIMEOUT -> !(this instanceof Direct);
                case VALIDATION, CONFIRMATION -> this instanceof Direct;
            };
        }

        /** All that the provider says unasked about payments that nobody was prompted for. */
        record Direct() implements Purpose {}

        /** The result of sending a refund. */
        record Order(RefundId refund) implements Purpose {}

        /** The answer to a question about a refund. */
        record Question(RefundId refund) implements Purpose {}
    }

    /** Under which name of an address something arrived. */
    enum Route {
        RESULT,
        TIMEOUT,
        /** May this payment be made? It waits for the answer. */
        VALIDATION,
        /** This payment was made. */
        CONFIRMATION
    }

    /**
     * Something that arrived.
     *
     * @param body the bytes as they came
     * @param fromProvider whether it came from an address of the provider's list
     */
    record Delivery(Hook hook, Route route, byte[] body, boolean fromProvider, Instant receivedAt) {
        /** Lower-case hexadecimal; a stranger's copy never keeps the provider's out. */
        public String digest() {
            return CallbackInbox.digest(body, fromProvider);
        }
    }

    /** @param tries how often its processing failed */
    record Waiting(long id, int tries) {}
}
