package io.miadi.application.session;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionKind;
import java.util.Map;

/** Adds a kind of session to the practice's offer, changes it, or takes it off. What is booked stays as it was. */
public final class OfferKinds {
    private final UnitOfWork unitOfWork;
    private final SessionKinds kinds;
    private final AuditLog audit;
    private final Money mostPayable;

    /** @param mostPayable the most that one prompt can ask for; a dearer session could never be paid by one */
    public OfferKinds(UnitOfWork unitOfWork, SessionKinds kinds, AuditLog audit, Money mostPayable) {
        this.mostPayable = mostPayable;
        this.unitOfWork = unitOfWork;
        this.kinds = kinds;
        this.audit = audit;
    }

    public sealed interface Outcome {
        record Stored(SessionKind kind) implements Outcome {}

        /** Another kind has the name; people could not tell the two apart. */
        record NameTaken() implements Outcome {}

        /** The price is above what can be paid at once. */
        record TooDear(Money most) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Actor.Person actor, SessionKind kind) {
        if (!actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        if (!mostPayable.isAtLeast(kind.price())) {
            return new Outcome.TooDear(mostPayable);
        }
        return unitOfWork.run(() -> {
            if (kinds.lockAll().stream().anyMatch(other -> isConfusable(other, kind))) {
                return new Outcome.NameTaken();
            }
            kinds.put(kind);
            audit.add(AuditEntry.fact(actor, "kind.put", "kind:" + kind.id(), facts(kind), "asked"));
            return new Outcome.Stored(kind);
        });
    }

    private static boolean isConfusable(SessionKind one, SessionKind other) {
        return !one.id().equals(other.id())
                && one.name().strip().equalsIgnoreCase(other.name().strip());
    }

    private static Map<String, String> facts(SessionKind kind) {
        return Map.of(
                "minutes", Long.toString(kind.duration().toMinutes()),
                "price", kind.price().toString(),
                "offered", Boolean.toString(kind.offered()));
    }
}
