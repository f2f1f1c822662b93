package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;

/** Ends all logins of somebody else, for those who manage users (V7.4.5). */
public final class EndLoginsOf implements UseCase<EndLoginsOf.Command, EndLoginsOf.Outcome> {
    private final Persons persons;
    private final LoginEnder ender;
    private final Steps steps;

    public EndLoginsOf(Persons persons, LoginEnder ender, Steps steps) {
        this.persons = persons;
        this.ender = ender;
        this.steps = steps;
    }

    public record Command(Principal who, PersonId person) {}

    public enum Outcome {
        ENDED,
        NOT_FOUND,
        NOT_ALLOWED
    }

    @Override
    public Outcome handle(Command command) {
        if (!command.who().may(Right.MANAGE_USERS)) {
            return Outcome.NOT_ALLOWED;
        }
        return steps.run(() -> end(command));
    }

    private Outcome end(Command command) {
        if (persons.find(command.person()).isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        ender.endAll(command.who().asActor(), command.person(), Ending.ENDED_BY_ADMIN);
        return Outcome.ENDED;
    }
}
