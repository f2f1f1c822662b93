package io.miadi.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Raw callbacks, stored before they are read. Append-only; the same body for the same attempt is stored once. Callbacks of
 * one attempt are worked on in the order in which they came.
 */
public interface CallbackInbox {
    /** Stores the callback; empty when this very body is there already. */
    Optional<Long> store(Raw callback);

    /** The callback, locked for the current unit of work; empty when it is done, locked elsewhere, or an earlier one waits. */
    Optional<Raw> take(long id);

    void done(long id);

    /** Puts it off after its processing failed; the cause is the kind of failure, never its text. */
    void postpone(long id, Instant until, String cause);

    /** Callbacks that wait to be worked on, in the order of arrival. */
    List<Waiting> waiting(Instant now, int limit);

    /**
     * @param body the bytes as they came
     * @param fromProvider whether it came from an address of the provider's list
     */
    record Raw(AttemptAddress address, byte[] body, boolean fromProvider, Instant receivedAt) {}

    /** @param tries how often its processing failed */
    record Waiting(long id, int tries) {}
}
