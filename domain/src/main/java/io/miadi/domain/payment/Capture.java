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

    /** With so much at most still applied; money of which nothing pays stays as it is, whatever its currency. */
    Capture applyingAtMost(Money most) {
        return applied.isZero() ? this : new Capture(captured, applied.min(most));
    }

    public Money unapplied() {
        return captured.minus(applied);
    }
}
