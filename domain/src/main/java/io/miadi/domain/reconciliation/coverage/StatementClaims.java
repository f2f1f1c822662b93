package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says about itself beside its rows. What it does not say is {@code null} and is not checked.
 *
 * @param period the time of which it claims to have every row
 * @param paidIn the sum of all that came in
 * @param withdrawn the sum of all that went out, below zero
 */
public record StatementClaims(
        @Nullable TimeRange period,
        @Nullable Balance opening,
        @Nullable Balance closing,
        @Nullable Balance paidIn,
        @Nullable Balance withdrawn) {
    public static final StatementClaims NONE = new StatementClaims(null, null, null, null, null);

    public StatementClaims withPeriod(TimeRange stated) {
        return new StatementClaims(stated, opening, closing, paidIn, withdrawn);
    }

    public StatementClaims withBalances(Balance first, Balance last) {
        return new StatementClaims(period, first, last, paidIn, withdrawn);
    }

    public StatementClaims withTotals(Balance in, Balance out) {
        return new StatementClaims(period, opening, closing, in, out);
    }
}
