package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.LoginId;

/** Ends one of the caller's own logins, wherever it is. */
public final class EndLogin implements UseCase<EndLogin.Command, EndLogin.Outcome> {
    private final LoginEnder ender;
    private final Steps steps;

    public EndLogin(LoginEnder ender, Steps steps) {
        this.ender = ender;
        this.steps = steps;
    }

    public record Command(Principal who, LoginId login) {}

    public enum Outcome {
        ENDED,
        /** Also for a login of somebody else. */
        NOT_FOUND
    }

    @Override
    public Outcome handle(Command command) {
        var who = command.who();
        boolean ended = steps.run(() -> ender.end(who.asActor(), who.person(), command.login(), Ending.ENDED_BY_OWNER));
        return ended ? Outcome.ENDED : Outcome.NOT_FOUND;
    }
}
