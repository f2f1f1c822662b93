package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * {@code BALANCE_BREAK}: a statement does not add up, or does not join the one before it.
 *
 * @param difference what the statement says less what its rows come to: what the missing rows would have brought. Absent for a
 *     hole beside which no balance is stated
 * @param span where the missing rows would be; nothing in it may be called missing
 */
public record BalanceBreak(Check check, @Nullable Balance difference, TimeRange span) {
    /** What did not hold. */
    public enum Check {
        /** The balance after a row is that after the row before it and the row's amount. */
        RUNNING_BALANCE,
        /** Opening balance and rows come to the closing balance. */
        CLOSING_BALANCE,
        /** What came in comes to the stated total. */
        TOTAL_PAID_IN,
        /** What went out comes to the stated total. */
        TOTAL_WITHDRAWN,
        /** The statement begins when, and with what, the one before it ended. */
        PREVIOUS_STATEMENT
    }
}
