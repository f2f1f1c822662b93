package io.miadi.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Raw callbacks, stored before they are read. Append-only; the same body for the same attempt is stored once from the
 * provider's addresses and once from elsewhere, so that a stranger's copy never keeps the provider's out. Callbacks of one
 * attempt are worked on in the order in which they came.
 */
public interface CallbackInbox {
    /** Stores the callback; empty when this very body is there already from as good a place. */
    Optional<Long> store(Raw callback);

    /** The callback, locked for the current unit of work; empty when it is done, locked elsewhere, or an earlier one waits. */
    Optional<Raw> take(long id);

    void done(long id);

    /** Puts it off after its processing failed; the cause is the kind of failure, never its text. */
    void postpone(long id, Instant until, String cause);

    /**
     * Callbacks that can be worked on now, in the order of arrival: of each attempt only the first that waits, so that those
     * behind one that was put off never fill the list.
     */
    List<Waiting> waiting(Instant now, int limit);

    /**
     * Lower-case hexadecimal SHA-256 that makes the same body twice the same word. From elsewhere the body is another word:
     * otherwise whoever learnt the token could say it first, and the provider's own delivery would be taken for a repetition of
     * what does not count.
     */
    static String digest(byte[] body, boolean fromProvider) {
        var plain = Words.sha256(body);
        return fromProvider ? plain : Words.digest("from elsewhere|" + plain);
    }

    /**
     * @param body the bytes as they came
     * @param fromProvider whether it came from an address of the provider's list
     */
    record Raw(AttemptAddress address, byte[] body, boolean fromProvider, Instant receivedAt) {
        public String digest() {
            return CallbackInbox.digest(body, fromProvider);
        }
    }

    /** @param tries how often its processing failed */
    record Waiting(long id, int tries) {}
}
