package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Right;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;

/** Writes down a client who has no account, so that staff can book for them. */
public final class CreateClient implements UseCase<CreateClient.Command, CreateClient.Outcome> {
    private final Persons persons;
    private final Steps steps;

    public CreateClient(Persons persons, Steps steps) {
        this.persons = persons;
        this.steps = steps;
    }

    public record Command(Principal who, Profile profile) {}

    public sealed interface Outcome {
        record Created(Person client) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        return command.who().may(Right.EDIT_CLIENTS) ? steps.run(() -> create(command)) : new Outcome.NotAllowed();
    }

    private Outcome create(Command command) {
        var id = new PersonId(steps.origins().ids().next());
        var client = Person.newcomer(id, command.profile(), Roles.of(Role.CLIENT));
        persons.add(client);
        steps.chronicle().note(command.who().asActor(), "identity.client-created", id);
        return new Outcome.Created(client);
    }
}
