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
 * That clients are owed back exactly what the policy frozen at approval gives them, and that money which pays nothing stands
 * once in front of a person: by an exception, or by the obligation to pay it back (K2, K7).
 */
final class RefundLaws {
    private final InMemoryStore store;

    RefundLaws(InMemoryStore store) {
        this.store = store;
    }

    /** What is owed back of what was paid: all where time ran out, what the policy gives of a cancellation, else nothing. */
    static Money fair(Session ended, Money paid) {
        var nothing = Money.zero(paid.currency());
        return switch (ended.state()) {
            case SessionState.Cancelled(var closing, var _, var approval) ->
                approval.map(a -> a.policy().refundable(closing, paid)).orElse(nothing);
            case SessionState.Expired _ -> paid;
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
        var owed = obligation.orElse(Money.zero(after.amount().currency()));
        var freed = after.waiver().isPresent() ? owed : Money.zero(owed.currency());
        var fair = fair(session, after.applied().plus(freed));
        LawBroken.unless(
                obligation.equals(Optional.of(fair).filter(f -> !f.isZero())), "K7", owed + " instead of", fair);
        before.filter(b -> b.waiver().isEmpty() && after.waiver().isPresent()).ifPresent(b -> split(b, after, freed));
        var unlisted = unlisted(after);
        LawBroken.unless(unlisted.equals(freed), "K2 I2", unlisted + " has no exception, owed back of it is", freed);
    }

    /** Together with the share of the whole that is checked at any time, this makes the share exact. */
    private static void split(Payment before, Payment after, Money freed) {
        var kept = after.applied();
        LawBroken.unless(
                kept.plus(freed).equals(before.applied()),
                "K7",
                "of " + before.applied() + " is kept " + kept + " and owed back",
                freed);
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
        return isOpen(payment, Optional.of(attempt.id()), Kind.UNAPPLIED_FUNDS)
                || isOpen(payment, Optional.empty(), Kind.UNAPPLIED_FUNDS);
    }

    private boolean isOpen(Payment payment, Optional<AttemptId> attempt, Kind kind) {
        return store.reviewItems().isOpen(payment.id(), attempt, kind);
    }
}
