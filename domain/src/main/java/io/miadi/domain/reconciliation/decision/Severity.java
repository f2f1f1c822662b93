package io.miadi.domain.reconciliation.decision;

/** How soon a person has to look. */
public enum Severity {
    NONE,
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
