package io.miadi.application.refund;

import io.miadi.application.audit.Trail;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Right;
import io.miadi.domain.money.Money;
import io.miadi.domain.refund.Deciding;
import io.miadi.domain.refund.Decision;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.RefundWay;
import io.miadi.domain.refund.Room;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Approves or declines a proposal. What is approved stands in the books as owed and is sent by itself. */
public final class DecideRefund {
    private final UnitOfWork unitOfWork;
    private final ProposeRefund.Store store;
    private final RefundBooks books;
    private final Trail trail;
    private final RefundRules rules;
    private final InstantSource clock;

    public DecideRefund(
            UnitOfWork unitOfWork,
            ProposeRefund.Store store,
            RefundBooks books,
            Trail trail,
            RefundRules rules,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.books = books;
        this.trail = trail;
        this.rules = rules;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** Decided; or, over the limit, backed by the first of two people. */
        record Done(Refund refund) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record NotProposed(RefundState state) implements Outcome {}

        record SecondPersonNeeded(Money limit) implements Outcome {}

        record SessionOpen() implements Outcome {}
    }

    public Outcome approve(Actor.Person actor, RefundId id) {
        return decide(actor, id, (refund, decision) -> {
            var session = store.sessions().find(refund.target().session()).orElseThrow();
            var payment = store.payments().find(refund.target().payment()).orElseThrow();
            var room = new Room(session, payment, store.refunds().ofPayment(payment.id()));
            return refund.approve(decision, rules.alone(), room.funds(refund));
        });
    }

    public Outcome decline(Actor.Person actor, RefundId id) {
        return decide(actor, id, Refund::decline);
    }

    private Outcome decide(Actor.Person actor, RefundId id, BiFunction<Refund, Decision, Deciding> how) {
        if (!Right.APPROVE_REFUNDS.isHeldBy(actor.role())) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            var known = store.refunds().find(id);
            if (known.isEmpty()) {
                return new Outcome.NotFound();
            }
            store.lock(known.get().target().session());
            var refund = store.refunds().find(id).orElseThrow();
            var now = clock.instant();
            return switch (how.apply(refund, new Decision(actor.id(), now))) {
                case Deciding.Decided(var decided) -> decided(actor, decided, now);
                case Deciding.Endorsed(var endorsed) -> kept(actor, "refund.endorse", endorsed, Optional.empty());
                case Deciding.NotProposed(var state) -> new Outcome.NotProposed(state);
                case Deciding.SecondPersonNeeded(var limit) -> new Outcome.SecondPersonNeeded(limit);
                case Deciding.SessionOpen() -> new Outcome.SessionOpen();
            };
        });
    }

    private Outcome decided(Actor.Person actor, Refund decided, Instant now) {
        if (decided.state() != RefundState.APPROVED) {
            return kept(actor, "refund.decline", decided, Optional.empty());
        }
        books.approved(decided);
        var next = decided.way() == RefundWay.BY_HAND ? Optional.<Instant>empty() : Optional.of(now);
        return kept(actor, "refund.approve", decided, next);
    }

    private Outcome kept(Actor.Person actor, String action, Refund after, Optional<Instant> next) {
        store.refunds().replace(after, next);
        trail.leave(RefundEntry.moved(actor, action, RefundState.REQUESTED, after));
        return new Outcome.Done(after);
    }
}
