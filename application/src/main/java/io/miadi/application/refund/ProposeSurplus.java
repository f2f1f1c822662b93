package io.miadi.application.refund;

import io.miadi.application.audit.Trail;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.refund.Proposal;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.Room;
import io.miadi.domain.refund.Target;
import io.miadi.domain.session.SessionId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Proposes the refund of money that pays nothing or is owed back, once for each attempt, so that nobody has to notice it. Deciding
 * is left to people.
 */
public final class ProposeSurplus {
    private static final Actor JOB = new Actor.Job("refunds");
    private static final String REASON = "money of the client that pays nothing, or is owed back";
    private static final int BATCH = 50;

    private final UnitOfWork unitOfWork;
    private final ProposeRefund.Store store;
    private final RefundRules rules;
    private final Trail trail;
    private final Ids ids;
    private final InstantSource clock;

    public ProposeSurplus(
            UnitOfWork unitOfWork,
            ProposeRefund.Store store,
            RefundRules rules,
            Trail trail,
            Ids ids,
            InstantSource clock) {
        this.rules = rules;
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns how many refunds were proposed. */
    public int run() {
        var sessions = unitOfWork.run(() -> store.refunds().unproposed(BATCH));
        return sessions.stream()
                .mapToInt(session -> unitOfWork.run(() -> propose(session)))
                .sum();
    }

    private int propose(SessionId id) {
        var session = store.lock(id);
        var payment = store.payments().ofSession(id).orElseThrow();
        var refunds = store.refunds().ofPayment(payment.id());
        var room = new Room(session, payment, refunds);
        int proposed = 0;
        for (var attempt : payment.attempts()) {
            boolean before = refunds.stream()
                    .anyMatch(refund -> refund.target().attempt().equals(attempt.id()));
            if (!before && !room.owed(attempt).isZero()) {
                add(payment, attempt, room);
                proposed++;
            }
        }
        return proposed;
    }

    private void add(Payment payment, Attempt attempt, Room room) {
        var target = new Target(payment.session(), payment.id(), attempt.id());
        var proposal = new Proposal(Optional.empty(), REASON, clock.instant());
        var refund = Refund.proposed(
                new RefundId(ids.next()), target, room.owed(attempt), rules.way(attempt.method()), proposal);
        store.refunds().add(refund);
        trail.leave(RefundEntry.proposed(JOB, refund));
    }
}
