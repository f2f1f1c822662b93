package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Passwords;
import io.miadi.application.identity.Passwords.Choice;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.LoginEnder;
import io.miadi.application.identity.login.PasswordProof;
import io.miadi.application.identity.login.PasswordProof.Verdict;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.Person;
import java.time.Duration;

/** Changes the caller's password, which needs the present one and ends their other logins (V6.2.3). */
public final class ChangePassword implements UseCase<ChangePassword.Command, ChangePassword.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final Passwords passwords;
    private final PasswordProof proof;

    public ChangePassword(IdentityStore store, Steps steps, Passwords passwords, PasswordProof proof) {
        this.store = store;
        this.steps = steps;
        this.passwords = passwords;
        this.proof = proof;
    }

    public record Command(Principal who, Secret present, Secret next, String networkAddress) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** The present password is wrong, or the caller is a machine. */
        record Refused() implements Outcome {}

        record PasswordRefused(PasswordPolicy.Flaw flaw) implements Outcome {}

        record Wait(Duration delay) implements Outcome {}

        record Busy() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var account = store.accounts().find(command.who().person());
        if (account.isEmpty() || command.who().login().isEmpty()) {
            return new Outcome.Refused();
        }
        var email = account.get().email().value();
        var attempt = new PasswordProof.Attempt(email, command.present(), command.networkAddress());
        return switch (proof.prove(attempt)) {
            case Verdict.Failed() -> new Outcome.Refused();
            case Verdict.Wait(var delay) -> new Outcome.Wait(delay);
            case Verdict.Busy() -> new Outcome.Busy();
            case Verdict.Proven proven -> choose(proven, command);
        };
    }

    private Outcome choose(Verdict.Proven proven, Command command) {
        var person = steps.run(() -> proof.confirm(proven));
        if (person.isEmpty()) {
            return new Outcome.Refused();
        }
        var name = person.get().profile().name();
        return switch (passwords.choose(command.next(), name, proven.account().email())) {
            case Choice.Taken(var hash) -> steps.run(() -> set(person.get(), proven, command, hash));
            case Choice.Refused(var flaw) -> new Outcome.PasswordRefused(flaw);
            case Choice.Busy() -> new Outcome.Busy();
        };
    }

    private Outcome set(Person person, Verdict.Proven proven, Command command, PasswordHash hash) {
        var who = command.who();
        if (!new PasswordSetter(store, steps).set(person.asActor(), proven.account(), hash)) {
            return new Outcome.Refused();
        }
        who.login()
                .ifPresent(kept -> new LoginEnder(store.logins(), steps)
                        .endOthers(person.asActor(), person.id(), kept, Ending.PASSWORD_CHANGED));
        return new Outcome.Changed();
    }
}
