package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Logins;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Right;
import java.util.List;

/** Lists the open logins of a person: to themselves, and to those who manage users. */
public final class ListLogins implements UseCase<ListLogins.Query, ListLogins.Outcome> {
    private final Logins logins;
    private final Steps steps;

    public ListLogins(Logins logins, Steps steps) {
        this.logins = logins;
        this.steps = steps;
    }

    public record Query(Principal who, PersonId person) {}

    public sealed interface Outcome {
        /** Newest first. */
        record Found(List<Login> logins) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Override
    public Outcome handle(Query query) {
        boolean allowed =
                query.who().person().equals(query.person()) || query.who().may(Right.MANAGE_USERS);
        return allowed ? new Outcome.Found(logins.openOf(query.person(), steps.now())) : new Outcome.NotAllowed();
    }
}
