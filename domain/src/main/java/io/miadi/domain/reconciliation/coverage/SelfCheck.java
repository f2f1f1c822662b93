package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.coverage.BalanceBreak.Check;
import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement adds up, before anything is matched: opening balance and rows come to the closing balance, running
 * balances agree row by row whether the newest row stands first or last, and totals agree. Where it does not, matching may go
 * on, but the span is not covered.
 */
public final class SelfCheck {
    private SelfCheck() {}

    /**
     * Adds a statement up.
     *
     * @param rows all rows of the file in its order, in one currency
     * @return empty when the statement has neither period nor rows, and so says nothing of any time
     */
    public static Optional<CheckedStatement> of(StatementClaims claims, List<? extends ReadRow> rows) {
        var reported = rows.stream()
                .filter(ReportedRow.class::isInstance)
                .map(ReportedRow.class::cast)
                .toList();
        var rowsIn = spanned(reported);
        var period = claims.period() == null ? rowsIn : claims.period();
        return period == null ? Optional.empty() : Optional.of(check(claims, rows, reported, period));
    }

    private static CheckedStatement check(
            StatementClaims claims, List<? extends ReadRow> rows, List<ReportedRow> reported, TimeRange period) {
        var moved = reported.stream().filter(ReportedRow::completed).toList();
        var walk = walk(moved, claims, period);
        var breaks = new ArrayList<>(walk.breaks());
        if (breaks.isEmpty()) {
            addTotals(breaks, moved, claims, period);
        }
        var holes = new ArrayList<>(UnreadRows.spans(rows, period));
        breaks.forEach(broken -> holes.add(broken.span()));
        return new CheckedStatement(
                period, spanned(reported), walk.ends(), breaks, new Spans(List.of(period)).minus(holes));
    }

    /** Reports print the newest row first or last, and may not say which: the order in which more adds up is the right one. */
    private static BalanceWalk walk(List<ReportedRow> moved, StatementClaims claims, TimeRange period) {
        var down = BalanceWalk.over(moved, claims, period);
        var up = BalanceWalk.over(moved.reversed(), claims, period);
        int gain = up.breaks().size() - down.breaks().size();
        boolean newestFirst = gain == 0 ? isNewestFirst(moved) : gain < 0;
        return newestFirst ? up : down;
    }

    private static boolean isNewestFirst(List<ReportedRow> moved) {
        return !moved.isEmpty() && at(moved.getFirst()).isAfter(at(moved.getLast()));
    }

    /** Only where nothing else is wrong: a missing row that was found already is missing from the totals as well. */
    private static void addTotals(
            List<BalanceBreak> breaks, List<ReportedRow> moved, StatementClaims claims, TimeRange period) {
        compare(Check.TOTAL_PAID_IN, claims.paidIn(), moved, Direction.IN, period)
                .ifPresent(breaks::add);
        compare(Check.TOTAL_WITHDRAWN, claims.withdrawn(), moved, Direction.OUT, period)
                .ifPresent(breaks::add);
    }

    private static Optional<BalanceBreak> compare(
            Check check, @Nullable Balance stated, List<ReportedRow> moved, Direction way, TimeRange period) {
        if (stated == null) {
            return Optional.empty();
        }
        var sum = moved.stream()
                .map(ReportedRow::movement)
                .filter(movement -> movement.direction() == way)
                .map(Balance::of)
                .reduce(Balance.zero(stated.currency()), Balance::plus);
        return stated.equals(sum) ? Optional.empty() : Optional.of(new BalanceBreak(check, stated.minus(sum), period));
    }

    private static @Nullable TimeRange spanned(List<ReportedRow> rows) {
        var times = rows.stream().map(SelfCheck::at).sorted().toList();
        return times.isEmpty() ? null : BalanceWalk.between(times.getFirst(), times.getLast());
    }

    private static Instant at(ReportedRow row) {
        return row.movement().at();
    }
}
