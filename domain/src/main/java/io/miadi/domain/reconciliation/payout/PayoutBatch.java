package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import java.util.HashSet;
import java.util.List;

/**
 * What a provider says one payout is made of.
 *
 * @param charges fees of their own that no movement bears, as for the payout itself
 */
public record PayoutBatch(String id, List<PayoutMember> members, Money charges) {
    public PayoutBatch {
        members = List.copyOf(members);
        var seen = new HashSet<String>();
        for (var member : members) {
            if (!seen.add(member.kind() + " " + member.id())) {
                throw new IllegalArgumentException("a movement is in a batch once: " + member.id());
            }
        }
    }

    /** Payments less refunds and chargebacks: what leaves the clearing account. */
    public Balance gross() {
        return Balance.sum(members.stream().map(PayoutMember::grossChange).toList(), charges.currency());
    }

    public Money fees() {
        return members.stream().map(member -> member.fee().amount()).reduce(charges, Money::plus);
    }

    /** What should arrive at the bank. */
    public Balance net() {
        return gross().minus(Balance.in(fees()));
    }

    /** Holds the batch against what arrived; only a batch that closes to zero is a group of its own accord. */
    public PayoutClosing close(Balance arrived) {
        var rest = arrived.minus(net());
        return rest.isZero()
                ? new PayoutClosing.Closed(new PayoutClosing.Shares(gross(), fees(), arrived))
                : new PayoutClosing.Open(rest);
    }
}
