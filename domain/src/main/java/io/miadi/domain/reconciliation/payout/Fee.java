package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;

/** What a movement cost, and how we know. */
public sealed interface Fee {
    Money amount();

    /** The statement says so; it is posted. */
    record Stated(Money amount) implements Fee {}

    /** The schedule says so; it is posted as an estimate until a statement shows it. */
    record Estimated(Money amount) implements Fee {}
}
