package io.miadi.application.payment;

import io.miadi.application.session.Fees;
import io.miadi.application.transaction.Ids;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a session's moves mean for its due. */
public final class SessionFees implements Fees {
    private final SettlePayment.Accounts accounts;
    private final RefundObligations obligations;
    private final Ids ids;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random a source that nobody can foresee: references are shown to payers and must not be guessed */
    public SessionFees(
            SettlePayment.Accounts accounts,
            RefundObligations obligations,
            Ids ids,
            RandomGenerator random,
            InstantSource clock) {
        this.accounts = accounts;
        this.obligations = obligations;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void fallDue(Session approved) {
        var due = Payment.due(
                new PaymentId(ids.next()),
                approved.id(),
                approved.booking().client(),
                approved.booking().price(),
                Reference.random(random));
        accounts.payments().add(due);
        accounts.books().feeDue(due);
    }

    @Override
    public void closeWith(Session closed) {
        accounts.payments().ofSession(closed.id()).ifPresent(payment -> {
            if (payment.isSatisfied()) {
                owe(closed, payment);
            } else {
                waive(closed, payment);
            }
        });
    }

    private void waive(Session closed, Payment payment) {
        var now = clock.instant();
        accounts.books().waived(payment);
        accounts.payments()
                .waive(payment.waived(new Waiver(closed.state().name().text(), now)));
        if (!payment.applied().isZero()) {
            accounts.reviews()
                    .open(new ReviewItem(payment.id(), Optional.empty(), ReviewItem.Kind.UNAPPLIED_FUNDS, now));
        }
    }

    private void owe(Session closed, Payment payment) {
        if (!(closed.state() instanceof SessionState.Cancelled(var closing, var at, var approval))) {
            throw new IllegalStateException("a paid session ends early only by being cancelled: " + closed.id());
        }
        var refundable = approval.orElseThrow().policy().refundable(closing, payment.applied());
        accounts.books().cancelled(payment, refundable);
        if (!refundable.isZero()) {
            obligations.add(new RefundObligation(payment.id(), refundable, closing, at));
            accounts.reviews().open(new ReviewItem(payment.id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, at));
        }
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
                .map(Attempt::state)
                .isPresent();
    }
}
