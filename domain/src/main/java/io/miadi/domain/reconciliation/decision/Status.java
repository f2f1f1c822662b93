package io.miadi.domain.reconciliation.decision;

/** The four words of lists and reports, above the fine classes. */
public enum Status {
    MATCHED,
    UNMATCHED,
    DISCREPANCY,
    PENDING_VERIFICATION
}
