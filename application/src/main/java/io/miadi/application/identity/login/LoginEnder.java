package io.miadi.application.identity.login;

import io.miadi.application.identity.Logins;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.IdentityEvent.LoginEnded;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import java.util.List;
import java.util.Map;

/** Ends logins and tells of it, within the unit of work of whatever made them end. */
public final class LoginEnder {
    private final Logins logins;
    private final Steps steps;

    public LoginEnder(Logins logins, Steps steps) {
        this.logins = logins;
        this.steps = steps;
    }

    public boolean end(Actor by, Login login, Ending ending) {
        return end(by, login.person(), login.id(), ending);
    }

    /** {@code false} if it is not a login of this person or had ended before. */
    public boolean end(Actor by, PersonId person, LoginId login, Ending ending) {
        boolean ended = logins.end(login, person, ending, steps.now());
        if (ended) {
            tell(by, person, List.of(login), ending);
        }
        return ended;
    }

    public void endAll(Actor by, PersonId person, Ending ending) {
        tell(by, person, logins.endAll(person, ending, steps.now()), ending);
    }

    public void endOthers(Actor by, PersonId person, LoginId kept, Ending ending) {
        tell(by, person, logins.endOthers(person, kept, ending, steps.now()), ending);
    }

    private void tell(Actor by, PersonId person, List<LoginId> ended, Ending ending) {
        for (LoginId login : ended) {
            var facts = Map.of("login", login.toString(), "ending", ending.name());
            steps.chronicle().note(by, "identity.login-ended", person, facts);
            steps.chronicle().publish(new LoginEnded(person, login, ending));
        }
    }
}
