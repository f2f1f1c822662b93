package io.miadi.application.payment;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.session.Fees;
import io.miadi.application.transaction.Ids;
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
            var owed = payment.owedBack(closed);
            if (payment.isSatisfied()) {
                accounts.books().cancelled(payment, owed);
            } else {
                waive(payment, new Waiver(closed.state().name().text(), now));
            }
            if (!owed.isZero()) {
                owe(payment, new RefundObligation(payment.id(), owed, because(closed), now));
            }
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

    private static RefundObligation.Reason because(Session closed) {
        return closed.state() instanceof SessionState.Cancelled(var closing, var _, var _)
                ? RefundObligation.Reason.of(closing)
                : RefundObligation.Reason.EXPIRED;
    }

    private void owe(Payment payment, RefundObligation owed) {
        owings.obligations().add(owed);
        accounts.reviews().open(new ReviewItem(payment.id(), Optional.empty(), ReviewItem.Kind.REFUND_DUE, owed.at()));
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
