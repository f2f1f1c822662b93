package io.miadi.application.notification;

import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.payment.Waiver;
import io.miadi.domain.session.Approval;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.notification.InMemoryRecipients;
import io.miadi.testkit.notification.TellingWorld;
import io.miadi.testkit.payment.Evidences;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One session's life in a world, each step with the event that the use case of that step leaves behind. */
final class SessionLife {
    private final TellingWorld world;
    private final StoredExamples examples;
    private Session session;
    private Payment payment;

    private SessionLife(TellingWorld world, StoredExamples examples, Session session, Payment payment) {
        this.world = world;
        this.examples = examples;
        this.session = session;
        this.payment = payment;
    }

    static SessionLife booked(TellingWorld world, Duration ahead) {
        var examples = new StoredExamples(world.store());
        var start = world.clock().instant().plus(ahead);
        var session = examples.pending(world.store().newPractitioner(), start);
        var people = world.recipients();
        people.put(InMemoryRecipients.reachable(session.booking().client(), "Wanjiku", Language.SW));
        people.put(InMemoryRecipients.reachable(session.booking().practitioner(), "Otieno", Language.EN));
        people.put(InMemoryRecipients.reachable(world.desk(), "Achieng", Language.EN));
        world.happened(new SessionEvent.SessionBooked(session.id(), session.version()));
        return new SessionLife(world, examples, session, examples.unstoredDue(session));
    }

    Session session() {
        return session;
    }

    /** Until when the approved session waits for its money. */
    Instant holdUntil() {
        if (session.state() instanceof SessionState.Approved(var _, var until)) {
            return until;
        }
        throw new IllegalStateException("waits for no money: " + session.state().name());
    }

    Payment payment() {
        return payment;
    }

    SessionLife approved() {
        move(new SessionAction.Approve(session.booking().practitioner()));
        world.store().payments().add(payment);
        world.happened(new SessionEvent.SessionApproved(session.id(), session.version()));
        return this;
    }

    /** By terms that give nothing back of a late cancellation. */
    SessionLife keepingAll() {
        if (!(session.state() instanceof SessionState.Approved(var approval, var until))) {
            throw new IllegalStateException("not approved: " + session.state().name());
        }
        var terms = new CancellationPolicy(approval.policy().earlyUntil(), 0);
        var state = new SessionState.Approved(new Approval(approval.by(), approval.at(), terms), until);
        session = new Session(
                session.id(), session.booking(), session.time(), state, session.sequence(), session.version() + 1);
        world.store().sessions().replace(session);
        return this;
    }

    /** A prompt was sent and nothing was heard of it. */
    SessionLife asked() {
        var attempt = examples.unstoredAttempt(payment, world.clock().instant());
        world.store().payments().open(payment.id(), attempt, Optional.empty(), Optional.empty());
        payment = payment.with(attempt);
        return this;
    }

    /** The first prompt, of which a failure was heard, was paid after all. */
    SessionLife firstPaid() {
        var first = payment.attempts().getFirst();
        hear(first, Evidences.moved(world.clock().instant(), payment.amount(), new Receipt("TKL1FIRST1")), true);
        world.happened(new PaymentEvent.PaymentSettled(session.id(), payment.id(), first.id()));
        move(new SessionAction.DueSatisfied());
        world.happened(new SessionEvent.SessionConfirmed(session.id(), session.version()));
        return this;
    }

    SessionLife paid() {
        var receipt = new Receipt("TKL%07d".formatted(payment.attempts().size() + 1));
        hear(Evidences.moved(world.clock().instant(), payment.amount(), receipt));
        world.happened(new PaymentEvent.PaymentSettled(
                session.id(), payment.id(), payment.attempts().getLast().id()));
        move(new SessionAction.DueSatisfied());
        world.happened(new SessionEvent.SessionConfirmed(session.id(), session.version()));
        return this;
    }

    /** The whole price in cash. */
    SessionLife paidAtDesk() {
        return paidAtDesk(payment.amount());
    }

    SessionLife paidAtDesk(Money amount) {
        var now = world.clock().instant();
        var id = new AttemptId(UUID.randomUUID());
        if (!(Opening.desk(payment, id, PaymentMethod.CASH, amount, now)
                instanceof Opening.Opened(var _, var attempt))) {
            throw new IllegalStateException("takes no cash");
        }
        var taken = new Verdict.Moved(amount, Optional.empty());
        hear(
                attempt,
                new Evidence(EvidenceSource.DESK, Strength.FETCHED, taken, now, "0".repeat(64), Optional.empty()));
        world.happened(new PaymentEvent.PaymentSettled(session.id(), payment.id(), attempt.id()));
        return this;
    }

    SessionLife failed() {
        hear(Evidences.declined(world.clock().instant(), payment.attempts().size()));
        world.happened(new PaymentEvent.PaymentFailed(
                session.id(), payment.id(), payment.attempts().getLast().id()));
        return this;
    }

    /** The money of a prompt that comes when the session waits for it no more. */
    SessionLife paidTooLate(Optional<Receipt> number) {
        var attempt = examples.unstoredAttempt(payment, world.clock().instant());
        world.store().payments().open(payment.id(), attempt, Optional.empty(), Optional.empty());
        hear(attempt, Evidences.moved(world.clock().instant(), payment.amount(), number), false);
        world.happened(new PaymentEvent.MoneyKept(session.id(), payment.id(), attempt.id()));
        return this;
    }

    /** The session ended with a part paid, which is owed back. */
    SessionLife partFreed() {
        payment = payment.waived(new Waiver("Cancelled", world.clock().instant()));
        world.store().payments().waive(payment);
        var last = payment.attempts().getLast().id();
        world.happened(new PaymentEvent.PartFreed(session.id(), payment.id(), last));
        world.happened(new PaymentEvent.RefundOwed(session.id(), payment.id(), last));
        return this;
    }

    /** The provider's number of the last money. */
    SessionLife numbered(Receipt number) {
        var attempt = payment.attempts().getLast();
        hear(attempt, Evidences.moved(world.clock().instant(), payment.amount(), number), false);
        world.happened(new PaymentEvent.ReceiptArrived(session.id(), payment.id(), attempt.id()));
        return this;
    }

    private void hear(Evidence word) {
        hear(examples.unstoredAttempt(payment, world.clock().instant()), word);
    }

    private void hear(Attempt attempt, Evidence word) {
        world.store().payments().open(payment.id(), attempt, Optional.empty(), Optional.empty());
        hear(attempt, word, true);
    }

    private void hear(Attempt attempt, Evidence word, boolean slotHeld) {
        var hearing = Hearing.of(payment.with(attempt), attempt.id(), word, slotHeld);
        world.store().payments().record(payment.id(), hearing.attempt(), Optional.of(word), Optional.empty());
        payment = hearing.payment();
    }

    SessionLife cancelled() {
        move(new SessionAction.Cancel(true));
        world.happened(new SessionEvent.SessionCancelled(session.id(), session.version()));
        return this;
    }

    SessionLife movedBy(Duration later) {
        var start = session.time().start().plus(later);
        move(new SessionAction.Reschedule(TimeRange.of(start, session.time().length()), SessionAction.Mover.PRACTICE));
        world.happened(new SessionEvent.SessionMoved(session.id(), session.version()));
        return this;
    }

    private void move(SessionAction action) {
        session = examples.moved(session, action, world.clock().instant());
    }
}
