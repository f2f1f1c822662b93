package io.miadi.domain.reconciliation;

import io.miadi.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a client owes.
 *
 * @param reference what payers are asked to give as account, in the one spelling of {@code References}; unique among dues
 * @param from when it began to exist: the approval of its appointment
 * @param closed since when money for it is no longer wanted, because it was waived, cancelled or ran out
 */
public record Due(
        String id,
        String client,
        Money amount,
        @Nullable String reference,
        Instant from,
        @Nullable Instant closed) {

    public boolean isOpen(Instant at) {
        return closed == null || closed.isAfter(at);
    }
}
