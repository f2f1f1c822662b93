package io.miadi.domain.ledger;

import io.miadi.domain.ledger.Posting.Side;
import io.miadi.domain.money.Money;

/** What was posted to both sides of one account in one currency. */
public record Turnover(Money debits, Money credits) {
    /** What one side is more than the other; nothing stands on the debit side. */
    public record Net(Side side, Money amount) {
        /** As a plain decimal with a minus sign for the credit side, {@code -1500.00}. */
        public String decimal() {
            return (side == Side.CREDIT ? "-" : "") + amount.decimal();
        }
    }

    public Turnover plus(Turnover other) {
        return new Turnover(debits.plus(other.debits), credits.plus(other.credits));
    }

    public Net net() {
        return debits.isAtLeast(credits)
                ? new Net(Side.DEBIT, debits.minus(credits))
                : new Net(Side.CREDIT, credits.minus(debits));
    }
}
