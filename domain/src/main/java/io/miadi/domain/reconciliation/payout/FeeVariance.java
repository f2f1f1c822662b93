package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;

/** {@code FEE_VARIANCE}: a provider charged something else than its tariff says. */
public record FeeVariance(String movement, Money expected, Money charged) {
    public FeeVariance {
        if (expected.equals(charged)) {
            throw new IllegalArgumentException("no variance: " + movement);
        }
    }

    /** Above zero when too much was charged. */
    public Balance difference() {
        return Balance.in(charged).minus(Balance.in(expected));
    }
}
