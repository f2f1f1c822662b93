package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;

/** Whether a payout's members come to the money that arrived. */
public sealed interface PayoutClosing {
    /** To the last minor unit: bank and fees are debited, and the clearing account credited. */
    record Closed(Shares shares) implements PayoutClosing {}

    /**
     * Some member is not known or not as stated; nothing is grouped.
     *
     * @param rest what arrived less what the members come to: below zero when less came
     */
    record Open(Balance rest) implements PayoutClosing {
        public Open {
            if (rest.isZero()) {
                throw new IllegalArgumentException("a rest of nothing is closed");
            }
        }
    }

    /**
     * How the gross of a payout divides.
     *
     * @param clearing what leaves the clearing account
     * @param bank what arrived; below zero when the provider collected, because more was refunded than paid
     */
    record Shares(Balance clearing, Money fees, Balance bank) {
        public Shares {
            if (!bank.plus(Balance.in(fees)).equals(clearing)) {
                throw new IllegalArgumentException("bank and fees are not the whole: " + clearing);
            }
        }
    }
}
