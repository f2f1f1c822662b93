package io.miadi.application.reconciliation.look;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions.Total;
import io.miadi.domain.reconciliation.coverage.BalanceBreak;
import io.miadi.domain.reconciliation.coverage.Spans;
import io.miadi.domain.reconciliation.decision.Status;
import io.miadi.domain.time.TimeRange;
import java.util.List;

/**
 * What a period comes to: of every class how many and how much, what of it is covered by statements, and where these do not add up.
 *
 * @param covered the time within the period of which every row is known
 * @param breaks where a statement does not add up or does not join the one before it
 */
public record PeriodReport(
        Period period, List<Total> totals, List<TimeRange> covered, List<BalanceBreak> breaks, boolean complete) {
    public PeriodReport {
        totals = List.copyOf(totals);
        covered = List.copyOf(covered);
        breaks = List.copyOf(breaks);
    }

    static PeriodReport of(Period period, List<Total> totals, Spans spans, List<BalanceBreak> breaks) {
        var range = period.range();
        var within = spans.ranges().stream()
                .filter(range::overlaps)
                .map(span -> new TimeRange(
                        span.start().isBefore(range.start()) ? range.start() : span.start(),
                        span.end().isAfter(range.end()) ? range.end() : span.end()))
                .toList();
        var broken = breaks.stream().filter(it -> range.overlaps(it.span())).toList();
        return new PeriodReport(period, totals, within, broken, spans.encloses(range));
    }

    /** How many of a side there are, of one coarse standing. */
    public int count(Side side, Status status) {
        return totals.stream()
                .filter(total -> total.side() == side && total.kind().status() == status)
                .mapToInt(Total::count)
                .sum();
    }
}
