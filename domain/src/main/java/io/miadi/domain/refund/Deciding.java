package io.miadi.domain.refund;

import io.miadi.domain.money.Money;
import java.util.List;
import java.util.Optional;

/** What becomes of a proposal when a person decides. */
public sealed interface Deciding {
    record Decided(Refund refund) implements Deciding {}

    /** The system saw it, and over the limit two people decide: this one is the first of them. */
    record Endorsed(Refund refund) implements Deciding {}

    record NotProposed(RefundState state) implements Deciding {}

    /** Over the limit a second person approves. */
    record SecondPersonNeeded(Money limit) implements Deciding {}

    /** The session may still take place: what pays for it goes back when it was cancelled. */
    record SessionOpen() implements Deciding {}

    /**
     * For the refund.
     *
     * @param limit up to which who proposed may also approve
     * @param funds out of which it would be taken; empty when they cannot be had
     */
    static Deciding approve(Refund refund, Decision by, Money limit, Optional<List<Part>> funds) {
        if (refund.state() != RefundState.REQUESTED) {
            return new NotProposed(refund.state());
        }
        boolean big = refund.amount().compareTo(limit) > 0;
        if (big && refund.proposal().by().isEmpty()) {
            return new Endorsed(refund.endorsed(by));
        }
        if (refund.isProposedBy(by) && big) {
            return new SecondPersonNeeded(limit);
        }
        return funds.<Deciding>map(parts -> new Decided(refund.approved(by, parts)))
                .orElseGet(SessionOpen::new);
    }

    static Deciding decline(Refund refund, Decision by) {
        return refund.state() == RefundState.REQUESTED
                ? new Decided(refund.declined(by))
                : new NotProposed(refund.state());
    }
}
