package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;

/** A row that no earlier file had, as the line that it became. */
public record AcceptedRow(Line line, ReportedRow row) {
    /** Whether the line says that money moved. Others, of failed payments, are kept as evidence and not matched. */
    public boolean isMovement() {
        return row.completed();
    }
}
