package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.reconciliation.intake.ReadRow;
import io.miadi.domain.reconciliation.intake.RejectedRow;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows that could not be read would stand: between their readable neighbours. Two of them may cancel out, so
 * balances that agree do not show that nothing was lost.
 */
final class UnreadRows {
    private UnreadRows() {}

    static List<TimeRange> spans(List<? extends ReadRow> rows, TimeRange period) {
        var spans = new ArrayList<TimeRange>();
        Instant before = null;
        boolean open = false;
        for (var row : rows) {
            switch (row) {
                case RejectedRow _ -> open = true;
                case ReportedRow reported -> {
                    if (open) {
                        spans.add(
                                before == null
                                        ? period
                                        : BalanceWalk.between(
                                                before, reported.movement().at()));
                        open = false;
                    }
                    before = reported.movement().at();
                }
            }
        }
        if (open) {
            spans.add(period);
        }
        return spans;
    }
}
