package io.miadi.application.reconciliation;

import io.miadi.application.payment.AttemptAddress;
import java.util.Optional;
import java.util.function.Consumer;

/** What the practice recorded, in the words of matching: dues, attempts and refunds, and whose numbers are known. */
public interface OurSide {
    /**
     * Everything as it stands now: each due before the records that collect for it.
     *
     * @param account the name of the account over which payments are collected
     */
    void forEach(String account, Consumer<MatchingInput> sink);

    /** Grows whenever something is heard about an attempt. */
    long lastHeard();

    /** Where the attempt with this id is. */
    Optional<AttemptAddress> attempt(String record);

    /** Money at the desk has no provider who reports it: the day's cash list is held against the drawer. */
    static boolean isDesk(String account) {
        return account.startsWith("desk:");
    }
}
