package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.Login.Ending;

/** Ends the login of the request. A machine with a key has none, and nothing happens. */
public final class SignOut implements UseCase<Principal, SignOut.Outcome> {
    private final LoginEnder ender;
    private final Steps steps;

    public SignOut(LoginEnder ender, Steps steps) {
        this.ender = ender;
        this.steps = steps;
    }

    public enum Outcome {
        SIGNED_OUT,
        NOTHING_TO_END
    }

    @Override
    public Outcome handle(Principal who) {
        boolean ended = who.login()
                .map(login -> steps.run(() -> ender.end(who.asActor(), who.person(), login, Ending.SIGNED_OUT)))
                .orElse(false);
        return ended ? Outcome.SIGNED_OUT : Outcome.NOTHING_TO_END;
    }
}
