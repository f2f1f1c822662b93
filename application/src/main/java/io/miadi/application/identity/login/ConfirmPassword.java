package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.PasswordProof.Verdict;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.LoginId;
import java.time.Duration;

/** Proves again, within a login, who is calling: what matters most is done only within five minutes of it (AUTH-10). */
public final class ConfirmPassword implements UseCase<ConfirmPassword.Command, ConfirmPassword.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final PasswordProof proof;

    public ConfirmPassword(IdentityStore store, Steps steps, PasswordProof proof) {
        this.store = store;
        this.steps = steps;
        this.proof = proof;
    }

    public record Command(Principal who, Secret password, String networkAddress) {}

    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Duration delay) implements Outcome {}

        record Busy() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var account = store.accounts().find(command.who().person());
        var login = command.who().login();
        if (account.isEmpty() || login.isEmpty()) {
            return new Outcome.Refused();
        }
        return switch (proof.prove(attempt(account.get(), command))) {
            case Verdict.Failed() -> new Outcome.Refused();
            case Verdict.Wait(var delay) -> new Outcome.Wait(delay);
            case Verdict.Busy() -> new Outcome.Busy();
            case Verdict.Proven proven -> steps.run(() -> note(proven, command.who(), login.get()));
        };
    }

    private static PasswordProof.Attempt attempt(Account account, Command command) {
        return new PasswordProof.Attempt(account.email().value(), command.password(), command.networkAddress());
    }

    private Outcome note(Verdict.Proven proven, Principal who, LoginId login) {
        if (proof.confirm(proven).isEmpty()) {
            return new Outcome.Refused();
        }
        store.logins().reauthenticate(login, steps.now());
        steps.chronicle().note(who.asActor(), "identity.password-confirmed", who.person());
        return new Outcome.Confirmed();
    }
}
