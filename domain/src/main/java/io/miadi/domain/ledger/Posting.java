package io.miadi.domain.ledger;

import io.miadi.domain.money.Money;

/** One line of a journal entry. The side says the direction; the amount is never negative and never nothing. */
public record Posting(Account account, Side side, Money amount) {
    public enum Side {
        DEBIT,
        CREDIT
    }

    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a posting moves money");
        }
    }
}
