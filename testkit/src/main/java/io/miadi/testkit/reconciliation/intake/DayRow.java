package io.miadi.testkit.reconciliation.intake;

import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.intake.Told;

/** A row before it is printed: its balance depends on the rows before it. */
record DayRow(Movement movement, boolean completed, Told told) {}
