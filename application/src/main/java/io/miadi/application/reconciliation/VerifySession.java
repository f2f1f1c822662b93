package io.miadi.application.reconciliation;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.payment.Payments;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.session.SessionId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Has the provider asked about a session's attempts as soon as its limits allow, ahead of their own time. What it answers is heard
 * like any other word.
 */
public final class VerifySession {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final Payments payments;
    private final AuditLog audit;
    private final InstantSource clock;

    public VerifySession(
            UnitOfWork unitOfWork, Sessions sessions, Payments payments, AuditLog audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** @param asking about how many attempts the provider is asked; nought when it has said all it can */
        record Asked(int asking) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Actor.Person actor, SessionId id) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            var payment = sessions.lock(id).flatMap(session -> payments.ofSession(session.id()));
            if (payment.isEmpty()) {
                return new Outcome.NotFound();
            }
            var now = clock.instant();
            var open = payment.get().attempts().stream()
                    .filter(VerifySession::canBeAsked)
                    .toList();
            open.forEach(attempt -> payments.record(payment.get().id(), attempt, Optional.empty(), Optional.of(now)));
            var facts = Map.of("attempts", Integer.toString(open.size()));
            audit.add(AuditEntry.fact(actor, "reconciliation.verify", "session:" + id, facts, "asked"));
            return new Outcome.Asked(open.size());
        });
    }

    private static boolean canBeAsked(Attempt attempt) {
        return attempt.refs().isPresent() && (attempt.state().isLive() || attempt.owesQuestion());
    }
}
