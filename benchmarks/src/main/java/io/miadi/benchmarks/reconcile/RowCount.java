package io.miadi.benchmarks.reconcile;

import io.miadi.bootstrap.command.WholeNumber;

/** How many rows the statement has. */
final class RowCount extends WholeNumber {
    RowCount() {
        super(10_000, 5_000_000);
    }
}
