package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Passwords;
import io.miadi.application.identity.Passwords.Choice;
import io.miadi.application.identity.Steps;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.AccountOpened;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;

/** Makes the first owner, for an operator at the command line. Once there is an active owner, only owners make owners. */
public final class CreateOwner implements UseCase<CreateOwner.Command, CreateOwner.Outcome> {
    private static final Actor OPERATOR = new Actor.Operator("create-owner");

    private final IdentityStore store;
    private final Steps steps;
    private final Passwords passwords;

    public CreateOwner(IdentityStore store, Steps steps, Passwords passwords) {
        this.store = store;
        this.steps = steps;
        this.passwords = passwords;
    }

    public record Command(EmailAddress email, Profile profile, Secret password) {}

    public sealed interface Outcome {
        record Created(PersonId owner) implements Outcome {}

        record OwnerExists() implements Outcome {}

        /** The address has the account of somebody who is not an owner. */
        record EmailTaken() implements Outcome {}

        record PasswordRefused(PasswordPolicy.Flaw flaw) implements Outcome {}

        record Busy() implements Outcome {}
    }

    /** Whether nobody owns the installation yet. */
    public boolean isNeeded() {
        return steps.run(() -> store.persons().lockActiveOwners().isEmpty());
    }

    @Override
    public Outcome handle(Command command) {
        return switch (passwords.choose(command.password(), command.profile().name(), command.email())) {
            case Choice.Taken(var hash) -> steps.run(() -> create(command, hash));
            case Choice.Refused(var flaw) -> new Outcome.PasswordRefused(flaw);
            case Choice.Busy() -> new Outcome.Busy();
        };
    }

    private Outcome create(Command command, PasswordHash hash) {
        if (!store.persons().lockActiveOwners().isEmpty()) {
            return new Outcome.OwnerExists();
        }
        var id = new PersonId(steps.origins().ids().next());
        var profile = command.profile().withContact(command.profile().contact().withEmail(command.email()));
        if (!store.accounts().add(Account.opened(id, command.email(), hash, steps.now()))) {
            return new Outcome.EmailTaken();
        }
        store.persons().add(Person.newcomer(id, profile, Roles.of(Role.OWNER)));
        steps.chronicle().note(OPERATOR, "identity.owner-created", id);
        steps.chronicle().publish(new AccountOpened(id));
        return new Outcome.Created(id);
    }
}
