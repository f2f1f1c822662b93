package io.miadi.benchmarks.report;

import io.miadi.bootstrap.command.WholeNumber;

/** How long a round takes: an hour at most. */
final class Seconds extends WholeNumber {
    Seconds() {
        super(1, 3_600);
    }
}
