package io.miadi.application.identity.login;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.PasswordHasher.Hashing;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.TokenHash;
import io.miadi.application.identity.login.PasswordProof.Verdict;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Login.Device;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.Person;
import java.time.Duration;
import java.util.Optional;

/** Signs somebody in with e-mail address and password. Who has no account, a wrong password or is inactive hears the same. */
public final class SignIn implements UseCase<SignIn.Command, SignIn.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final IdentitySecurity security;
    private final PasswordProof proof;
    private final LoginEnder ender;
    private final LoginOpener opener;

    public SignIn(IdentityStore store, Steps steps, IdentitySecurity security) {
        this.store = store;
        this.steps = steps;
        this.security = security;
        proof = new PasswordProof(store, steps, security);
        ender = new LoginEnder(store.logins(), steps);
        opener = new LoginOpener(store, steps, security.accessTokens(), ender);
    }

    /** @param replaced the cookie that the browser still holds; its login ends, so that no two people share one (V7.2.4) */
    public record Command(String email, Secret password, Login.Kind kind, Device device, Optional<Secret> replaced) {}

    public sealed interface Outcome {
        /** @param cookie the value of the cookie, which is kept nowhere else */
        record BrowserSignedIn(Login login, Secret cookie) implements Outcome {}

        record ApiSignedIn(Login login, ApiTokens tokens) implements Outcome {}

        record Refused() implements Outcome {}

        /** Too many failures with this address, whether or not it has an account. */
        record Wait(Duration delay) implements Outcome {}

        record Busy() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var attempt = new PasswordProof.Attempt(
                command.email(), command.password(), command.device().address());
        return switch (proof.prove(attempt)) {
            case Verdict.Failed() -> new Outcome.Refused();
            case Verdict.Wait(var delay) -> new Outcome.Wait(delay);
            case Verdict.Busy() -> new Outcome.Busy();
            case Verdict.Proven proven -> {
                var outcome = steps.run(() -> open(command, proven));
                if (proven.outdated()) {
                    hashAgain(command.password(), proven);
                }
                yield outcome;
            }
        };
    }

    private Outcome open(Command command, Verdict.Proven proven) {
        return proof.confirm(proven).map(person -> openFor(person, command)).orElse(new Outcome.Refused());
    }

    private Outcome openFor(Person person, Command command) {
        command.replaced().ifPresent(this::replace);
        return switch (command.kind()) {
            case BROWSER -> {
                var opened = opener.openForBrowser(person, command.device());
                yield new Outcome.BrowserSignedIn(opened.login(), opened.cookie());
            }
            case API -> {
                var opened = opener.openForApi(person, command.device());
                yield new Outcome.ApiSignedIn(opened.login(), opened.tokens());
            }
        };
    }

    private void replace(Secret cookie) {
        store.logins().findOpen(TokenHash.of(cookie)).ifPresent(open -> {
            var holder = new Actor.Person(open.login().person(), open.roles().highest());
            ender.end(holder, open.login(), Ending.REPLACED);
        });
    }

    /** Keeps up with today's parameters while the password is at hand; if hashing is busy, the next sign-in does it. */
    private void hashAgain(Secret password, Verdict.Proven proven) {
        if (security.hasher().hash(password) instanceof Hashing.Hashed(var hash)) {
            steps.run(() -> store.accounts().replace(proven.account().rehashed(hash)));
        }
    }
}
