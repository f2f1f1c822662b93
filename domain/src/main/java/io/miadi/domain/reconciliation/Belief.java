package io.miadi.domain.reconciliation;

/** What we hold to have become of an internal record before any report is seen. */
public enum Belief {
    SUCCEEDED,
    /** Sent, pending or unknown: nobody has said yet. */
    UNRESOLVED,
    /** Refused, cancelled or expired, as far as we were told. */
    REFUSED
}
