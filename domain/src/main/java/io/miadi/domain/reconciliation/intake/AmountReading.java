package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Balance;

/** What a cell for an amount says. */
public sealed interface AmountReading {
    AmountReading ABSENT = new Absent();

    record Amount(Balance signed) implements AmountReading {}

    /** The cell is blank, which is not zero. */
    record Absent() implements AmountReading {}

    record Unreadable(RejectReason reason) implements AmountReading {}
}
