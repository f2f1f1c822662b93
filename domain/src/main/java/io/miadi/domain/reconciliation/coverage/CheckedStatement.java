package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement after its self-check.
 *
 * @param period what it claims to cover; where it does not say, from its first row to its last
 * @param rowsIn from its first row to its last; absent when it has none
 * @param ends the balances before and after it
 * @param breaks where it does not add up; empty when it does
 * @param complete the part of the period of which every row was read and the amounts agree
 */
public record CheckedStatement(
        TimeRange period, @Nullable TimeRange rowsIn, Ends ends, List<BalanceBreak> breaks, Spans complete) {
    /** Absent where neither the statement nor its running balances say. */
    public record Ends(@Nullable Balance opening, @Nullable Balance closing) {}

    public CheckedStatement {
        breaks = List.copyOf(breaks);
    }

    /**
     * The same of a file that came at a time. Where it claims to cover what was still to come, nobody knows at which moment it was
     * made, only that it was after its last row.
     */
    public CheckedStatement receivedAt(Instant moment) {
        return period.end().isAfter(moment) && lastKnown().isBefore(period.end())
                ? new CheckedStatement(
                        period, rowsIn, ends, breaks, complete.minus(List.of(new TimeRange(lastKnown(), period.end()))))
                : this;
    }

    private Instant lastKnown() {
        return rowsIn == null || rowsIn.end().isAfter(period.end()) ? period.start() : rowsIn.end();
    }

    /** The earliest that a row which stands after all others can be. */
    Instant lastRowAt() {
        return rowsIn == null ? period.start() : rowsIn.end().minus(BalanceWalk.TICK);
    }

    /** The latest that a row which stands before all others can be. */
    Instant firstRowAt() {
        return rowsIn == null ? period.end() : rowsIn.start();
    }

    public boolean addsUp() {
        return breaks.isEmpty();
    }
}
