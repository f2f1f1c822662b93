package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;

/** Something that our books posted to a clearing account in a period. */
public record ClearingMove(Kind kind, Money amount) {
    /** A row of the control total, and which way it moves the account. */
    public enum Kind {
        CAPTURED(true),
        REFUND(false),
        /** With the fees that were kept from it. */
        PAYOUT_GROSS(false),
        CHARGEBACK(false),
        /** Money that came in and is not a capture, as a dispute that was won. */
        RETURNED(true);

        private final boolean adds;

        Kind(boolean adds) {
            this.adds = adds;
        }
    }

    Balance change() {
        return kind.adds ? Balance.in(amount) : Balance.out(amount);
    }
}
