package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Passwords;
import io.miadi.application.identity.Passwords.Choice;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.LoginEnder;
import io.miadi.application.identity.login.PasswordProof;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.Person;

/** Sets the password that whoever follows a reset link chooses, ends every login, and lets waiting owners in again. */
public final class ResetPassword implements UseCase<ResetPassword.Command, ResetPassword.Outcome> {
    private final IdentityStore store;
    private final Steps steps;
    private final LinkTokens tokens;
    private final Passwords passwords;
    private final PasswordProof proof;

    public ResetPassword(
            IdentityStore store, Steps steps, LinkTokens tokens, Passwords passwords, PasswordProof proof) {
        this.store = store;
        this.steps = steps;
        this.tokens = tokens;
        this.passwords = passwords;
        this.proof = proof;
    }

    public record Command(Secret token, Secret password) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record LinkRefused() implements Outcome {}

        record PasswordRefused(PasswordPolicy.Flaw flaw) implements Outcome {}

        record Busy() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var link = tokens.read(command.token(), LinkTokens.Kind.PASSWORD_RESET)
                .flatMap(id -> store.links().findOpen(id, steps.now()));
        var person = link.flatMap(found -> store.persons().find(found.person())).filter(Person::isActive);
        if (person.isEmpty()) {
            return new Outcome.LinkRefused();
        }
        var name = person.get().profile().name();
        return switch (passwords.choose(command.password(), name, link.get().mailbox())) {
            case Choice.Taken(var hash) -> steps.run(() -> set(link.get(), person.get(), hash));
            case Choice.Refused(var flaw) -> new Outcome.PasswordRefused(flaw);
            case Choice.Busy() -> new Outcome.Busy();
        };
    }

    private Outcome set(Link link, Person person, PasswordHash hash) {
        var account = store.links()
                .use(link.id(), steps.now())
                .flatMap(used -> store.accounts().lock(used.person()))
                .filter(found -> isStillAddressed(found, link));
        if (account.isEmpty() || !new PasswordSetter(store, steps).set(person.asActor(), account.get(), hash)) {
            return new Outcome.LinkRefused();
        }
        new LoginEnder(store.logins(), steps).endAll(person.asActor(), person.id(), Ending.PASSWORD_CHANGED);
        proof.clearGuards(account.get().email());
        return new Outcome.Changed();
    }

    /** A link that went to an address which the account has left proves nothing any more. */
    private static boolean isStillAddressed(Account account, Link link) {
        return account.email().canonical().equals(link.mailbox().canonical());
    }
}
