package io.miadi.domain.reconciliation.decision;

/** What a line or a record turned out to be; the order is that in which they are checked, and the first that applies wins. */
public enum MatchClass {
    STATEMENT_REVISED(Severity.HIGH, Status.DISCREPANCY),
    DUPLICATE_ROW(Severity.INFO, Status.MATCHED),
    DUPLICATE_PROVIDER_ID(Severity.CRITICAL, Status.DISCREPANCY),
    CURRENCY_MISMATCH(Severity.HIGH, Status.DISCREPANCY),
    DIRECTION_MISMATCH(Severity.HIGH, Status.DISCREPANCY),
    THEY_PAID_WE_FAILED(Severity.CRITICAL, Status.DISCREPANCY),
    /** Repaired by recording the success. */
    THEY_PAID_WE_PENDING(Severity.MEDIUM, Status.MATCHED),
    WE_PAID_THEY_FAILED(Severity.CRITICAL, Status.DISCREPANCY),
    REVERSED_BY_PROVIDER(Severity.HIGH, Status.DISCREPANCY),
    DUPLICATE_CHARGE(Severity.CRITICAL, Status.DISCREPANCY),
    /** Less than due when no more can come. */
    UNDERPAID(Severity.MEDIUM, Status.DISCREPANCY),
    /** Less than due while more may come. */
    PARTIAL(Severity.MEDIUM, Status.PENDING_VERIFICATION),
    OVERPAID(Severity.MEDIUM, Status.DISCREPANCY),
    MATCHED_WITH_DIFFERENCE(Severity.INFO, Status.MATCHED),
    MATCHED(Severity.NONE, Status.MATCHED),
    AMBIGUOUS(Severity.MEDIUM, Status.PENDING_VERIFICATION),
    SEARCH_LIMIT(Severity.MEDIUM, Status.PENDING_VERIFICATION),
    PROVISIONAL(Severity.INFO, Status.PENDING_VERIFICATION),
    AWAITING(Severity.INFO, Status.PENDING_VERIFICATION),
    MISSING_EXTERNAL(Severity.CRITICAL, Status.UNMATCHED),
    ORPHAN_EXTERNAL(Severity.HIGH, Status.UNMATCHED),
    UNRECOGNISED(Severity.MEDIUM, Status.UNMATCHED);

    private final Severity severity;
    private final Status status;

    MatchClass(Severity severity, Status status) {
        this.severity = severity;
        this.status = status;
    }

    public Severity severity() {
        return severity;
    }

    public Status status() {
        return status;
    }
}
