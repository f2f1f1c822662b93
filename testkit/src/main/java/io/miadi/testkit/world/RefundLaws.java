package io.miadi.testkit.world;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem.Kind;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.store.InMemoryStore;
import java.util.Optional;

/**
 * That clients are owed back exactly what the policy frozen at approval gives them, or all of what was only a part, and that money which pays nothing stands
 * once in front of a person: by an exception, or by the obligation to pay it back (K2, K7).
 */
final class RefundLaws {
    private final InMemoryStore store;

    RefundLaws(InMemoryStore store) {
        this.store = store;
    }

    /**
     * What is owed back by a session that ended: of a fee that was paid in full what the policy gives, of a part all, else nothing.
     *
     * @param before the payment as it was when the session ended
     */
    static Money fair(Session ended, Payment before) {
        var paid = before.applied();
        var nothing = Money.zero(paid.currency());
        return switch (ended.state()) {
            case SessionState.Cancelled(var closing, var _, var approval)
            when before.isSatisfied() ->
                approval.map(a -> a.policy().refundable(closing, paid)).orElse(nothing);
            case SessionState.Cancelled _, SessionState.Expired _ -> paid;
            default -> nothing;
        };
    }

    void check(Session session, Optional<Payment> before, Payment after) {
        var obligation = store.refundObligations().of(after.id()).map(RefundObligation::amount);
        LawBroken.unless(
                obligation.isPresent() == isOpen(after, Optional.empty(), Kind.REFUND_DUE),
                "K7",
                "owed back and not listed, or listed and not owed back",
                after.id());
        var nothing = Money.zero(after.amount().currency());
        var owed = obligation.orElse(nothing);
        boolean waived = after.waiver().isPresent();
        LawBroken.unless(obligation.filter(Money::isZero).isEmpty(), "K7", "an obligation of nothing", after.id());
        LawBroken.unless(!waived || after.applied().isZero(), "K7", "kept of a part", after.applied());
        before.filter(b -> b.waiver().isEmpty() && waived).ifPresent(b -> exact(owed, fair(session, b)));
        if (!waived) {
            exact(owed, fair(session, after));
        }
        var unlisted = unlisted(after);
        var freed = waived ? owed : nothing;
        LawBroken.unless(unlisted.equals(freed), "K2 I2", unlisted + " has no exception, owed back of it is", freed);
    }

    private static void exact(Money owed, Money fair) {
        LawBroken.unless(owed.equals(fair), "K7", owed + " is owed back instead of", fair);
    }

    /** Money that pays nothing and has no exception of its own: all that a waived due owes back, and nothing else. */
    private Money unlisted(Payment payment) {
        return payment.attempts().stream()
                .filter(attempt -> !isListed(payment, attempt))
                .flatMap(attempt -> attempt.capture().stream())
                .map(Capture::unapplied)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
    }

    private boolean isListed(Payment payment, Attempt attempt) {
        return isOpen(payment, Optional.of(attempt.id()), Kind.UNAPPLIED_FUNDS);
    }

    private boolean isOpen(Payment payment, Optional<AttemptId> attempt, Kind kind) {
        return store.reviewItems().isOpen(payment.id(), attempt, kind);
    }
}
