package io.miadi.application.refund;

import io.miadi.application.audit.Trail;
import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.payment.Payments;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.Ids;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Right;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Proposal;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.Room;
import io.miadi.domain.refund.Target;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Proposes that money goes back, the whole or a part of what one attempt brought: never more than is left of it. */
public final class ProposeRefund {
    private final UnitOfWork unitOfWork;
    private final RequestKeys keys;
    private final Store store;
    private final RefundRules rules;
    private final Trail trail;
    private final Ids ids;
    private final InstantSource clock;

    public ProposeRefund(
            UnitOfWork unitOfWork,
            RequestKeys keys,
            Store store,
            RefundRules rules,
            Trail trail,
            Ids ids,
            InstantSource clock) {
        this.rules = rules;
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.store = store;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a refund is judged against. */
    public record Store(Sessions sessions, Payments payments, Refunds refunds) {
        /** Whoever changes a refund holds the lock of its session until the end of the unit of work. */
        Session lock(SessionId id) {
            return sessions.lock(id).orElseThrow(() -> new IllegalStateException("a refund without session: " + id));
        }
    }

    /**
     * Who wants how much of which payment to go back.
     *
     * @param attempt the number of the attempt whose money it is; the latest that has enough where none is named
     * @param reason 1 to 200 characters for those who decide
     */
    public record Command(
            Actor.Person actor,
            PaymentId payment,
            Optional<Integer> attempt,
            Money amount,
            String reason,
            RequestKey key) {}

    public sealed interface Outcome {
        record Proposed(Refund refund) implements Outcome {}

        record ProposedBefore(RefundId refund, Optional<RequestKeys.StoredAnswer> answer) implements Outcome {}

        record KeyReused() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** More than is left of the payment, or of the attempt that was named. */
        record MoreThanIsLeft(Money left) implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!Right.PROPOSE_REFUNDS.isHeldBy(command.actor().role())) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            var id = new RefundId(ids.next());
            return switch (keys.claim(command.key(), id.value(), clock.instant())) {
                case RequestKeys.Claim.Fresh() -> released(command, judge(command, id));
                case RequestKeys.Claim.Repeated(var created, var answer, var since) ->
                    new Outcome.ProposedBefore(new RefundId(created), answer);
                case RequestKeys.Claim.Different() -> new Outcome.KeyReused();
            };
        });
    }

    private Outcome released(Command command, Outcome outcome) {
        if (!(outcome instanceof Outcome.Proposed)) {
            keys.release(command.key());
        }
        return outcome;
    }

    private Outcome judge(Command command, RefundId id) {
        var session = store.payments()
                .find(command.payment())
                .flatMap(found -> store.sessions().lock(found.session()));
        if (session.isEmpty()) {
            return new Outcome.NotFound();
        }
        var payment = store.payments().find(command.payment()).orElseThrow();
        var room = new Room(session.get(), payment, store.refunds().ofPayment(payment.id()));
        var candidates = candidates(command, payment);
        return candidates.stream()
                .filter(attempt -> has(room, attempt, command.amount()))
                .findFirst()
                .map(attempt -> propose(command, id, session.get(), attempt))
                .orElseGet(() -> new Outcome.MoreThanIsLeft(most(room, candidates, payment)));
    }

    private static List<Attempt> candidates(Command command, Payment payment) {
        return payment.attempts().reversed().stream()
                .filter(attempt -> attempt.capture().isPresent())
                .filter(attempt ->
                        command.attempt().isEmpty() || command.attempt().get() == attempt.number())
                .toList();
    }

    private static boolean has(Room room, Attempt attempt, Money amount) {
        var left = room.of(attempt);
        return left.currency().equals(amount.currency()) && left.isAtLeast(amount);
    }

    private static Money most(Room room, List<Attempt> candidates, Payment payment) {
        return candidates.stream()
                .map(room::of)
                .filter(left -> left.currency().equals(payment.amount().currency()))
                .max(Money::compareTo)
                .orElseGet(() -> Money.zero(payment.amount().currency()));
    }

    private Outcome propose(Command command, RefundId id, Session session, Attempt attempt) {
        var target = new Target(session.id(), command.payment(), attempt.id());
        var proposal = new Proposal(Optional.of(command.actor().id()), command.reason(), clock.instant());
        var refund = Refund.proposed(id, target, command.amount(), rules.way(attempt.method()), proposal);
        store.refunds().add(refund);
        trail.leave(RefundEntry.proposed(command.actor(), refund));
        return new Outcome.Proposed(refund);
    }
}
