package io.miadi.application.secret;

/** Stored values that are sealed, as rotation sees them. Each table with a sealed column has one. */
public interface SealedRows {
    /** Which values these are, for the operator: the name of the table. */
    String name();

    /** Seals up to so many values again that an older key sealed, within the current unit of work; returns how many. */
    int resealBatch(int limit);
}
