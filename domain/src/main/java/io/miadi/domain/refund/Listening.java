package io.miadi.domain.refund;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import java.time.Instant;
import java.util.Optional;

/**
 * How words change a refund that was sent. Repetition and order do not matter: the first end stays, and what speaks against it is
 * a doubt for a person.
 */
public final class Listening {
    private Listening() {}

    public static Hearing hear(Refund refund, RefundWord word, Instant at) {
        return switch (word) {
            case RefundWord.Accepted(var refs) -> accepted(refund, refs, at);
            case RefundWord.NotSent(var cause) ->
                refund.state() == RefundState.SENT
                        ? new Hearing.Moved(refund.at(RefundState.APPROVED, cause, at))
                        : new Hearing.Nothing(refund);
            case RefundWord.NoAnswer(var cause) ->
                refund.state() == RefundState.SENT
                        ? new Hearing.Moved(refund.at(RefundState.UNKNOWN, cause, at))
                        : new Hearing.Nothing(refund);
            case RefundWord.InProgress() -> new Hearing.Nothing(refund);
            case RefundWord.Paid(var amount, var receipt) -> paid(refund, amount, receipt, at);
            case RefundWord.Failed(var failure) -> failed(refund, failure, at);
        };
    }

    private static Hearing accepted(Refund refund, RefundRefs refs, Instant at) {
        var standing = refund.standing();
        if (standing.refs().isPresent() || refund.state() == RefundState.APPROVED) {
            return new Hearing.Nothing(refund);
        }
        var state = refund.state() == RefundState.SENT || refund.state() == RefundState.UNKNOWN
                ? RefundState.PENDING
                : refund.state();
        var since = state == refund.state() ? standing.since() : at;
        return new Hearing.Moved(refund.standing(new Refund.Standing(
                state, standing.way(), Optional.of(refs), standing.receipt(), standing.words(), since)));
    }

    private static Hearing paid(Refund refund, Money amount, Optional<Receipt> receipt, Instant at) {
        if (refund.state() == RefundState.SUCCEEDED) {
            return withReceipt(refund, receipt);
        }
        // Approved again after it was sent in vain, or so it was said: that money moved is the stronger word.
        if (!refund.state().isOut() && refund.state() != RefundState.APPROVED) {
            return new Hearing.Doubtful(refund, Hearing.Doubt.CONTRADICTION);
        }
        if (!amount.equals(refund.amount())) {
            return new Hearing.Doubtful(held(refund, at), Hearing.Doubt.OTHER_AMOUNT);
        }
        var standing = refund.standing();
        return new Hearing.PaidBack(refund.standing(
                new Refund.Standing(RefundState.SUCCEEDED, standing.way(), standing.refs(), receipt, "", at)));
    }

    private static Hearing withReceipt(Refund refund, Optional<Receipt> receipt) {
        var standing = refund.standing();
        return standing.receipt().isPresent() || receipt.isEmpty()
                ? new Hearing.Nothing(refund)
                : new Hearing.Moved(refund.standing(new Refund.Standing(
                        standing.state(),
                        standing.way(),
                        standing.refs(),
                        receipt,
                        standing.words(),
                        standing.since())));
    }

    /** Nothing is sent any more until somebody has looked. */
    private static Refund held(Refund refund, Instant at) {
        return refund.state() == RefundState.UNKNOWN
                ? refund
                : refund.at(RefundState.UNKNOWN, "the provider told another amount", at);
    }

    private static Hearing failed(Refund refund, RefundFailure failure, Instant at) {
        if (refund.state() == RefundState.SUCCEEDED) {
            return new Hearing.Doubtful(refund, Hearing.Doubt.CONTRADICTION);
        }
        if (!refund.state().isOut()) {
            return new Hearing.Nothing(refund);
        }
        boolean another = failure.kind() == RefundFailure.Kind.NOT_THIS_WAY && refund.way() == RefundWay.REVERSAL;
        if (another) {
            return new Hearing.Moved(refund.standing(new Refund.Standing(
                    RefundState.APPROVED, RefundWay.PAY_OUT, Optional.empty(), Optional.empty(), failure.line(), at)));
        }
        return new Hearing.GaveUp(refund.at(RefundState.FAILED, failure.line(), at));
    }
}
