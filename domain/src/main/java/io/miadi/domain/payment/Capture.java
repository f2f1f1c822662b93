package io.miadi.domain.payment;

import io.miadi.domain.money.Money;

/**
 * Money that an attempt brought in, and how much of it pays the due. What is not applied is kept as unapplied client funds.
 */
public record Capture(Money captured, Money applied) {
    public Capture {
        if (applied.compareTo(captured) > 0) {
            throw new IllegalArgumentException("more applied than captured");
        }
    }

    /** The same money, of which nothing pays any more. */
    Capture freed() {
        return new Capture(captured, Money.zero(captured.currency()));
    }

    public Money unapplied() {
        return captured.minus(applied);
    }
}
