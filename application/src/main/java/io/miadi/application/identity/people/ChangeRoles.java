package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.LoginEnder;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.IdentityEvent.RolesChanged;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;

/** Gives somebody other roles, which ends their logins at once. Only owners may, and one active owner always remains. */
public final class ChangeRoles implements UseCase<ChangeRoles.Command, ChangeRoles.Outcome> {
    private final Persons persons;
    private final Steps steps;
    private final LoginEnder ender;

    public ChangeRoles(Persons persons, Steps steps, LoginEnder ender) {
        this.persons = persons;
        this.steps = steps;
        this.ender = ender;
    }

    public record Command(Principal who, PersonId person, Roles roles) {}

    public enum Outcome {
        CHANGED,
        /** They have these roles already. */
        UNCHANGED,
        NOT_FOUND,
        NOT_ALLOWED,
        LAST_OWNER,
        CONFLICT
    }

    @Override
    public Outcome handle(Command command) {
        return command.who().may(Right.MANAGE_ROLES) ? steps.run(() -> change(command)) : Outcome.NOT_ALLOWED;
    }

    private Outcome change(Command command) {
        var owners = persons.lockActiveOwners();
        var found = persons.find(command.person());
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var person = found.get();
        if (person.roles().equals(command.roles())) {
            return Outcome.UNCHANGED;
        }
        boolean dismissed = !command.roles().includes(Role.OWNER);
        if (dismissed && LastOwner.is(person, owners)) {
            return Outcome.LAST_OWNER;
        }
        if (!persons.replace(person.with(command.roles()))) {
            return Outcome.CONFLICT;
        }
        tell(command, person);
        return Outcome.CHANGED;
    }

    private void tell(Command command, Person before) {
        var who = command.who().asActor();
        var from = before.roles().all().toString();
        var to = command.roles().all().toString();
        var subject = "person:" + before.id();
        steps.chronicle().add(AuditEntry.move(who, "identity.roles-changed", subject, from, to, "asked"));
        steps.chronicle().publish(new RolesChanged(before.id()));
        ender.endAll(who, before.id(), Ending.ROLES_CHANGED);
    }
}
