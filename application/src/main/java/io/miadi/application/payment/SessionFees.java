package io.miadi.application.payment;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.session.Fees;
import io.miadi.application.transaction.Ids;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a session's moves mean for its due. */
public final class SessionFees implements Fees {
    /** Of 34 thousand million references hardly ever one is taken, and hardly ever means once in a practice's life. */
    private static final int MOST_REFERENCES = 10;

    private final SettlePayment.Accounts accounts;
    private final Owings owings;
    private final Ids ids;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** Where it is kept, and told, that clients are owed money back. */
    public record Owings(RefundObligations obligations, Outbox outbox) {}

    /** @param random a source that nobody can foresee: references are shown to payers and must not be guessed */
    public SessionFees(
            SettlePayment.Accounts accounts, Owings owings, Ids ids, RandomGenerator random, InstantSource clock) {
        this.accounts = accounts;
        this.owings = owings;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void fallDue(Session approved) {
        for (int tries = 0; tries < MOST_REFERENCES; tries++) {
            var due = Payment.due(
                    new PaymentId(ids.next()),
                    approved.id(),
                    approved.booking().client(),
                    approved.booking().price(),
                    Reference.random(random));
            if (accounts.payments().add(due)) {
                accounts.books().feeDue(due);
                return;
            }
        }
        throw new IllegalStateException("no free reference for the due of " + approved.id());
    }

    @Override
    public void closeWith(Session closed) {
        accounts.payments().ofSession(closed.id()).ifPresent(payment -> {
            var now = clock.instant();
            var owed = owedBack(closed, payment);
            if (payment.isSatisfied()) {
                accounts.books().cancelled(payment, owed.amount());
            } else {
                waive(payment, new Waiver(closed.state().name().text(), now));
            }
            owe(payment, owed, now);
        });
    }

    /** A part that was paid is the client's own again, and they are told. */
    private void waive(Payment payment, Waiver by) {
        accounts.books().waived(payment);
        accounts.payments().waive(payment.waived(by));
        payment.attempts().stream()
                .filter(Attempt::pays)
                .forEach(part ->
                        owings.outbox().add(new PaymentEvent.PartFreed(payment.session(), payment.id(), part.id())));
    }

    /** How much of what was paid is owed back, and why. */
    private record Owed(Money amount, RefundObligation.Reason because) {}

    /** Only a fee that is paid in full confirms its session, and only a confirmed session is bound by its policy. */
    private static Owed owedBack(Session closed, Payment payment) {
        var paid = payment.applied();
        return switch (closed.state()) {
            case SessionState.Cancelled(var closing, var _, var approval) -> {
                var policy = approval.orElseThrow().policy();
                var back = payment.isSatisfied() ? policy.refundable(closing, paid) : paid;
                yield new Owed(back, RefundObligation.Reason.of(closing));
            }
            case SessionState.Expired _ -> new Owed(paid, RefundObligation.Reason.EXPIRED);
            default ->
                throw new IllegalStateException(
                        "money is owed back only by a session that ended early: " + closed.id());
        };
    }

    private void owe(Payment payment, Owed owed, Instant now) {
        if (owed.amount().isZero()) {
            return;
        }
        owings.obligations().add(new RefundObligation(payment.id(), owed.amount(), owed.because(), now));
        accounts.reviews().open(new ReviewItem(payment.id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, now));
        var last = payment.attempts().reversed().stream()
                .filter(Attempt::pays)
                .findFirst()
                .orElseThrow();
        owings.outbox().add(new PaymentEvent.RefundOwed(payment.session(), payment.id(), last.id()));
    }

    @Override
    public void earn(Session completed) {
        accounts.books().earned(paid(completed));
    }

    @Override
    public void keepForNoShow(Session missed) {
        accounts.books().missed(paid(missed));
    }

    @Override
    public void correct(Session corrected) {
        accounts.books().corrected(corrected, paid(corrected));
    }

    private Payment paid(Session session) {
        return accounts.payments().ofSession(session.id()).orElseThrow();
    }

    @Override
    public boolean isBeingPaid(SessionId session) {
        return accounts.payments()
                .ofSession(session)
                .flatMap(Payment::liveAttempt)
                .isPresent();
    }
}
