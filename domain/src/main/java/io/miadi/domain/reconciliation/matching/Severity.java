package io.miadi.domain.reconciliation.matching;

/** How soon a person has to look. */
public enum Severity {
    NONE,
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
