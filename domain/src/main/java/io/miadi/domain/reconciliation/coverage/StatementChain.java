package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.coverage.BalanceBreak.Check;
import io.miadi.domain.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All statements of one account put in order of time, so that it does not matter in which order they arrived.
 *
 * @param holes where a statement does not begin when, or with what, the one before it ended
 * @param complete the time of which some statement has every row, less what two neighbours contradict each other about
 */
public record StatementChain(List<BalanceBreak> holes, Spans complete) {
    /** Two statements of one period may contradict each other; then what they say decides, and not which came first. */
    private static final Comparator<CheckedStatement> BY_TIME = Comparator.comparing(
                    (CheckedStatement statement) -> statement.period().start())
            .thenComparing(statement -> statement.period().end(), Comparator.reverseOrder())
            .thenComparing(statement -> statement.ends() + " " + statement.rowsIn());

    public StatementChain {
        holes = List.copyOf(holes);
    }

    public static StatementChain of(Collection<CheckedStatement> statements) {
        var sorted = statements.stream().sorted(BY_TIME).toList();
        var holes = new ArrayList<BalanceBreak>();
        var covered = new ArrayList<TimeRange>();
        CheckedStatement furthest = null;
        for (var next : sorted) {
            covered.addAll(next.complete().ranges());
            if (furthest != null) {
                addHole(holes, furthest, next);
            }
            furthest = furthest == null
                            || furthest.period().end().isBefore(next.period().end())
                    ? next
                    : furthest;
        }
        return new StatementChain(
                holes,
                Spans.union(covered)
                        .minus(holes.stream().map(BalanceBreak::span).toList()));
    }

    /** Overlapping statements are not compared here: a row on which they disagree shows when it is taken in. */
    private static void addHole(List<BalanceBreak> holes, CheckedStatement earlier, CheckedStatement later) {
        var from = earlier.period().end();
        var to = later.period().start();
        var closing = earlier.ends().closing();
        var opening = later.ends().opening();
        var difference = closing == null || opening == null ? null : opening.minus(closing);
        if (from.isBefore(to)) {
            holes.add(new BalanceBreak(Check.PREVIOUS_STATEMENT, difference, new TimeRange(from, to)));
        } else if (from.equals(to) && difference != null && !difference.isZero()) {
            holes.add(new BalanceBreak(Check.PREVIOUS_STATEMENT, difference, around(earlier, later)));
        }
    }

    /** The money may have moved after the last row of the one or before the first row of the other. */
    private static TimeRange around(CheckedStatement earlier, CheckedStatement later) {
        return BalanceWalk.between(earlier.lastRowAt(), later.firstRowAt());
    }
}
