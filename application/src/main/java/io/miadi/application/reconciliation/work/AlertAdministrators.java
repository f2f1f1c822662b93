package io.miadi.application.reconciliation.work;

import static java.util.function.Predicate.not;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.look.PeriodReport;
import io.miadi.application.reconciliation.run.Run;
import io.miadi.application.reconciliation.run.RunEnds;
import io.miadi.application.transaction.Ids;
import io.miadi.domain.reconciliation.decision.Severity;
import io.miadi.domain.reconciliation.work.Urgency;
import io.miadi.domain.reconciliation.work.WorkEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Alerts administrators: of what is critical when it is found, once for all that is found together, and of all that is open once a
 * day, when its run has ended.
 */
public final class AlertAdministrators implements RunEnds {
    private final Exceptions exceptions;
    private final Outbox outbox;
    private final Ids ids;

    public AlertAdministrators(Exceptions exceptions, Outbox outbox, Ids ids) {
        this.exceptions = exceptions;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Opens items as the store does, and alerts where one of them cannot wait. */
    public int open(List<Position> work, Instant now) {
        int critical = exceptions.open(
                work.stream().filter(AlertAdministrators::isCritical).toList(), now);
        if (critical > 0) {
            outbox.add(new WorkEvent.CriticalFound(ids.next()));
        }
        return critical
                + exceptions.open(
                        work.stream()
                                .filter(not(AlertAdministrators::isCritical))
                                .toList(),
                        now);
    }

    private static boolean isCritical(Position position) {
        return Urgency.severity(position.kind(), position.amount()) == Severity.CRITICAL;
    }

    @Override
    public void ended(Run run, PeriodReport report, Run.State.Done done) {
        var open = new Exceptions.Filter(false, Optional.empty());
        if (run.trigger() == Run.Trigger.DAILY
                && !exceptions.list(open, Optional.empty(), 1).isEmpty()) {
            outbox.add(new WorkEvent.DayLeftWork(run.id()));
        }
    }
}
