package io.miadi.benchmarks.settle;

import io.miadi.bootstrap.command.WholeNumber;

/** How many statements are printed; none is usual. */
final class Shown extends WholeNumber {
    Shown() {
        super(0, 1_000);
    }
}
