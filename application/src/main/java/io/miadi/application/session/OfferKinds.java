package io.miadi.application.session;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.SessionKind;
import java.util.Map;

/** Adds a kind of session to the practice's offer, changes it, or takes it off. What is booked stays as it was. */
public final class OfferKinds {
    private final UnitOfWork unitOfWork;
    private final SessionKinds kinds;
    private final AuditLog audit;

    public OfferKinds(UnitOfWork unitOfWork, SessionKinds kinds, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.kinds = kinds;
        this.audit = audit;
    }

    public sealed interface Outcome {
        record Stored(SessionKind kind) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Actor.Person actor, SessionKind kind) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            kinds.put(kind);
            audit.add(AuditEntry.fact(actor, "kind.put", "kind:" + kind.id(), facts(kind), "asked"));
            return new Outcome.Stored(kind);
        });
    }

    private static Map<String, String> facts(SessionKind kind) {
        return Map.of(
                "minutes", Long.toString(kind.duration().toMinutes()),
                "price", kind.price().toString(),
                "offered", Boolean.toString(kind.offered()));
    }
}
