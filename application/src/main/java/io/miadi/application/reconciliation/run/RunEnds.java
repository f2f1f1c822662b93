package io.miadi.application.reconciliation.run;

import io.miadi.application.reconciliation.look.PeriodReport;

/** Hears that a run has ended, once, in the unit of work that keeps what it came to. */
@FunctionalInterface
public interface RunEnds {
    void ended(Run run, PeriodReport report, Run.State.Done done);
}
