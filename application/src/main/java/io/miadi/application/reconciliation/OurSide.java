package io.miadi.application.reconciliation;

import io.miadi.application.payment.AttemptAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What the practice recorded, in the words of matching: dues, attempts and refunds, and whose numbers are known. */
public interface OurSide {
    /**
     * A moment up to which our side was looked at.
     *
     * @param heard what {@link #lastHeard} was
     */
    record Mark(Instant at, long heard) {}

    /**
     * Everything as it stands now, a page at a time: each due before the records that collect for it.
     *
     * @param account the name of the account over which payments are collected
     * @param after where the page before ended
     * @return where this one ended; empty when it was the last
     */
    Optional<String> page(String account, Optional<String> after, Consumer<MatchingInput> sink);

    /** The same of all that may have changed since a moment, and perhaps of more; what leaves no trace in time only a page tells. */
    void changed(String account, Mark since, Consumer<MatchingInput> sink);

    /** Grows whenever something is heard about an attempt. */
    long lastHeard();

    /** Where the attempt with this id is. */
    Optional<AttemptAddress> attempt(String record);

    /** Money at the desk has no provider who reports it: the day's cash list is held against the drawer. */
    static boolean isDesk(String account) {
        return account.startsWith("desk:");
    }
}
