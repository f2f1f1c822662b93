package io.miadi.domain.refund;

import io.miadi.domain.money.Money;

/** So much of a refund out of one fund. */
public record Part(Fund fund, Money amount) {
    public Part {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a part is money");
        }
    }
}
