package io.miadi.domain.reconciliation.intake;

/** One row of a report as a reader hands it on: understood, or rejected with the reason. */
public sealed interface ReadRow permits ReportedRow, RejectedRow {
    /** Where the row stands in the file as a spreadsheet counts, from one and with everything above the header. */
    int number();
}
