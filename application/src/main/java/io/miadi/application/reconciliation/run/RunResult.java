package io.miadi.application.reconciliation.run;

import io.miadi.application.reconciliation.look.PeriodReport;

/** Puts a report into the bytes that are kept: the same report always into the same. */
@FunctionalInterface
public interface RunResult {
    String of(PeriodReport report);
}
