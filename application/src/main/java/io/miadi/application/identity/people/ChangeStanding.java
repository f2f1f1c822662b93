package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.LoginEnder;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.IdentityEvent.StandingChanged;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Standing;

/** Disables somebody, which ends their logins at once, or lets them in again. Owners are disabled by owners only. */
public final class ChangeStanding implements UseCase<ChangeStanding.Command, ChangeStanding.Outcome> {
    private final Persons persons;
    private final Steps steps;
    private final LoginEnder ender;

    public ChangeStanding(Persons persons, Steps steps, LoginEnder ender) {
        this.persons = persons;
        this.steps = steps;
        this.ender = ender;
    }

    public record Command(Principal who, PersonId person, Standing standing) {}

    public enum Outcome {
        CHANGED,
        UNCHANGED,
        NOT_FOUND,
        NOT_ALLOWED,
        LAST_OWNER,
        CONFLICT
    }

    @Override
    public Outcome handle(Command command) {
        return command.who().may(Right.MANAGE_USERS) ? steps.run(() -> change(command)) : Outcome.NOT_ALLOWED;
    }

    private Outcome change(Command command) {
        var owners = persons.lockActiveOwners();
        var found = persons.find(command.person());
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var person = found.get();
        if (person.roles().includes(Role.OWNER) && !command.who().may(Right.MANAGE_ROLES)) {
            return Outcome.NOT_ALLOWED;
        }
        if (person.standing() == command.standing()) {
            return Outcome.UNCHANGED;
        }
        if (command.standing() == Standing.INACTIVE && LastOwner.is(person, owners)) {
            return Outcome.LAST_OWNER;
        }
        if (!persons.replace(person.with(command.standing()))) {
            return Outcome.CONFLICT;
        }
        tell(command, person);
        return Outcome.CHANGED;
    }

    private void tell(Command command, Person before) {
        var who = command.who().asActor();
        var subject = "person:" + before.id();
        var from = before.standing().name();
        var to = command.standing().name();
        steps.chronicle().add(AuditEntry.move(who, "identity.standing-changed", subject, from, to, "asked"));
        steps.chronicle().publish(new StandingChanged(before.id(), command.standing()));
        ender.endAll(who, before.id(), Ending.DISABLED);
    }
}
