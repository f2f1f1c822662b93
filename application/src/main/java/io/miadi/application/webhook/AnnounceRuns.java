package io.miadi.application.webhook;

import io.miadi.application.reconciliation.Positions;
import io.miadi.application.reconciliation.look.PeriodReport;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.RunEnds;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Announces each run that ended: its period, how many there are of each class, what is open, and where the report is. */
public final class AnnounceRuns implements RunEnds {
    private final WebhookEvents events;
    private final Positions positions;

    public AnnounceRuns(WebhookEvents events, Positions positions) {
        this.events = events;
        this.positions = positions;
    }

    @Override
    public void ended(Run run, PeriodReport report, Run.State.Done done) {
        events.announce(WebhookType.RECONCILIATION_COMPLETED, () -> {
            int open = positions.open().stream().mapToInt(Positions.Open::count).sum();
            var facts = Map.of(
                    "runId", run.id().toString(),
                    "trigger", run.trigger().name(),
                    "from", run.period().first().toString(),
                    "to", run.period().last().toString(),
                    "covered", Boolean.toString(report.complete()),
                    "openItems", Integer.toString(open),
                    "digest", done.digest(),
                    "link", "/api/v1/reconciliation/runs/" + run.id());
            return new Announcement(WebhookType.RECONCILIATION_COMPLETED, facts, counts(report));
        });
    }

    /** By side, {@code ours} and {@code theirs}, and class. */
    private static Map<String, Map<String, Long>> counts(PeriodReport report) {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (var total : report.totals()) {
            counts.computeIfAbsent(total.side().name().toLowerCase(Locale.ROOT), _ -> new TreeMap<>())
                    .merge(total.kind().name(), (long) total.count(), Long::sum);
        }
        return counts;
    }
}
