package io.miadi.domain.refund;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money of one attempt on its way back, in whole or in part.
 *
 * @param parts out of which funds it was taken when it was approved; empty before
 * @param standing what is known of the request
 */
public record Refund(
        RefundId id,
        Target target,
        Money amount,
        Proposal proposal,
        Optional<Decision> decision,
        List<Part> parts,
        Standing standing) {

    public Refund {
        parts = List.copyOf(parts);
        if (amount.isZero()) {
            throw new IllegalArgumentException("a refund is money");
        }
    }

    /**
     * How far the request is.
     *
     * @param refs the provider's names for it, from its acknowledgement
     * @param receipt the provider's number for the money that went back
     * @param words why it failed, or why its outcome is not known; empty where there is nothing to say
     * @param since when the state was entered
     */
    public record Standing(
            RefundState state,
            RefundWay way,
            Optional<RefundRefs> refs,
            Optional<Receipt> receipt,
            String words,
            Instant since) {
        Standing to(RefundState next, String why, Instant at) {
            return new Standing(next, way, refs, receipt, why, at);
        }
    }

    public static Refund proposed(RefundId id, Target target, Money amount, RefundWay way, Proposal proposal) {
        var standing = new Standing(RefundState.REQUESTED, way, Optional.empty(), Optional.empty(), "", proposal.at());
        return new Refund(id, target, amount, proposal, Optional.empty(), List.of(), standing);
    }

    public RefundState state() {
        return standing.state();
    }

    public RefundWay way() {
        return standing.way();
    }

    /** Whether the person proposed it, and so is not the second pair of eyes. */
    public boolean isProposedBy(Decision decision) {
        return proposal.by().filter(decision.by()::equals).isPresent();
    }

    Refund approved(Decision by, List<Part> funds) {
        return new Refund(
                id, target, amount, proposal, Optional.of(by), funds, standing.to(RefundState.APPROVED, "", by.at()));
    }

    /**
     * Approves it, as far as the person may.
     *
     * @param limit up to which who proposed may also approve
     * @param funds out of which it would be taken; empty when they cannot be had
     */
    public Deciding approve(Decision by, Money limit, Optional<List<Part>> funds) {
        return Deciding.approve(this, by, limit, funds);
    }

    public Deciding decline(Decision by) {
        return Deciding.decline(this, by);
    }

    /** A person stands behind what the system proposed. */
    Refund endorsed(Decision by) {
        var backed = new Proposal(Optional.of(by.by()), proposal.reason(), proposal.at());
        return new Refund(id, target, amount, backed, decision, parts, standing);
    }

    Refund declined(Decision by) {
        return new Refund(
                id, target, amount, proposal, Optional.of(by), parts, standing.to(RefundState.DECLINED, "", by.at()));
    }

    /** Before any byte leaves. */
    public Refund sent(Instant at) {
        if (state() != RefundState.APPROVED || way() == RefundWay.BY_HAND) {
            throw new IllegalStateException("not to be sent: " + id + " is " + state());
        }
        return at(RefundState.SENT, "", at);
    }

    Refund at(RefundState next, String words, Instant when) {
        return standing(standing.to(next, words, when));
    }

    Refund standing(Standing next) {
        return new Refund(id, target, amount, proposal, decision, parts, next);
    }

    /** How long its outcome has not been known; empty while it is known, or nobody was asked. */
    public Optional<Instant> outSince() {
        return state().isOut() ? Optional.of(standing.since()) : Optional.empty();
    }
}
