package io.miadi.application.calendar;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.calendar.Availability;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import java.util.Map;

/** Replaces when a practitioner can be booked. Sessions that are booked already stay as they are. */
public final class PublishAvailability {
    private final UnitOfWork unitOfWork;
    private final Availabilities availabilities;
    private final AuditLog audit;

    public PublishAvailability(UnitOfWork unitOfWork, Availabilities availabilities, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.availabilities = availabilities;
        this.audit = audit;
    }

    public record Command(Actor.Person actor, PersonId practitioner, Availability availability) {}

    public sealed interface Outcome {
        record Published() implements Outcome {}

        /** Only the practitioner and administrators publish. */
        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var actor = command.actor();
        if (!actor.id().equals(command.practitioner()) && !actor.role().isAtLeastAdmin()) {
            return new Outcome.NotAllowed();
        }
        return unitOfWork.run(() -> {
            availabilities.publish(command.practitioner(), command.availability());
            audit.add(AuditEntry.fact(
                    actor, "availability.publish", "person:" + command.practitioner(), counts(command), "asked"));
            return new Outcome.Published();
        });
    }

    private static Map<String, String> counts(Command command) {
        return Map.of(
                "days", Integer.toString(command.availability().weekly().size()),
                "exceptions",
                        Integer.toString(command.availability().exceptions().size()));
    }
}
