package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.LineKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One movement that a payout settles: a payment, or a refund or chargeback that is netted from it.
 *
 * @param gross what the client paid or got back
 * @param fee what the provider kept for it, also of a refund: that of the payment is usually not returned
 */
public record PayoutMember(String id, LineKind kind, Money gross, Fee fee, Instant at) {
    public PayoutMember {
        if (!isSettled(kind)) {
            throw new IllegalArgumentException("no payout settles a line of kind " + kind);
        }
    }

    /**
     * A payment as a report states it whole, with gross, fee and net.
     *
     * @return empty when the three contradict each other
     */
    public static Optional<PayoutMember> payment(String id, Money gross, Money fee, Money net, Instant at) {
        var member = new PayoutMember(id, LineKind.PAYMENT, gross, new Fee.Stated(fee), at);
        return member.net().equals(Balance.in(net)) ? Optional.of(member) : Optional.empty();
    }

    /** What the movement did to the provider's debt to the practice, before fees. */
    public Balance grossChange() {
        return kind == LineKind.PAYMENT ? Balance.in(gross) : Balance.out(gross);
    }

    /** What the movement adds to the payout: gross less fee. */
    public Balance net() {
        return grossChange().minus(Balance.in(fee.amount()));
    }

    private static boolean isSettled(LineKind kind) {
        return switch (kind) {
            case PAYMENT, REFUND, REVERSAL, CHARGEBACK -> true;
            case FEE, PAYOUT, ADJUSTMENT, OPENING, UNRECOGNISED -> false;
        };
    }
}
