package io.miadi.application.identity.people;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Right;
import java.util.Map;
import java.util.Optional;

/**
 * Changes a client record. The e-mail address of a client who has an account is theirs to change: staff who could would read
 * the client's links.
 */
public final class EditClient implements UseCase<EditClient.Command, EditClient.Outcome> {
    private final IdentityStore store;
    private final Steps steps;

    public EditClient(IdentityStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** @param version of the record that was edited; an older one is refused */
    public record Command(Principal who, PersonId client, Profile profile, long version) {}

    public sealed interface Outcome {
        record Edited(Person client) implements Outcome {}

        /** Also for somebody who works here: they are not edited as clients. */
        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record EmailIsTheirs() implements Outcome {}

        record Conflict() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        return command.who().may(Right.EDIT_CLIENTS) ? steps.run(() -> edit(command)) : new Outcome.NotAllowed();
    }

    private Outcome edit(Command command) {
        var client = store.persons()
                .find(command.client())
                .filter(person -> !person.roles().workHere());
        if (client.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (changesAddressOfAccount(client.get(), command.profile())) {
            return new Outcome.EmailIsTheirs();
        }
        var edited = client.get().with(command.profile());
        if (client.get().version() != command.version() || !store.persons().replace(edited)) {
            return new Outcome.Conflict();
        }
        var facts = Map.of("version", Long.toString(edited.version()));
        steps.chronicle().note(command.who().asActor(), "identity.client-edited", edited.id(), facts);
        return new Outcome.Edited(edited);
    }

    private boolean changesAddressOfAccount(Person client, Profile next) {
        Optional<?> before = client.profile().contact().email();
        return !before.equals(next.contact().email())
                && store.accounts().find(client.id()).isPresent();
    }
}
