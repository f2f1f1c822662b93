package io.miadi.application.identity.login;

import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.LoginGuards;
import io.miadi.application.identity.Logins.Familiarity;
import io.miadi.application.identity.PasswordHasher.Comparison;
import io.miadi.application.identity.Steps;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.IdentityEvent.AccountLocked;
import io.miadi.domain.identity.LoginGuard;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a password with an account's under the guard against guessing (AUTH-7). The answer, the work and the waits are the
 * same whether or not there is such an account.
 *
 * <p>A proof has two halves: {@link #prove} counts the try and compares, with no transaction open while it hashes;
 * {@link #confirm}, inside the transaction of what the proof is for, makes sure that the account is still the one that was
 * compared.
 */
public final class PasswordProof {
    /** For how long a network address stays one that the person is known to use. */
    static final Duration MEMORY = Duration.ofDays(30);

    private final IdentityStore store;
    private final Steps steps;
    private final IdentitySecurity security;

    public PasswordProof(IdentityStore store, Steps steps, IdentitySecurity security) {
        this.store = store;
        this.steps = steps;
        this.security = security;
    }

    /**
     * @param email what was typed; it need not be an address
     * @param networkAddress from where
     */
    public record Attempt(String email, Secret password, String networkAddress) {}

    public sealed interface Verdict {
        /** The password was right when it was compared; worth nothing before {@link #confirm}. */
        record Proven(Account account, boolean outdated, LoginGuards.Key guard) implements Verdict {}

        record Failed() implements Verdict {}

        record Wait(Duration delay) implements Verdict {}

        record Busy() implements Verdict {}
    }

    private sealed interface Place {}

    private record Closed(Duration delay) implements Place {}

    private record Taken(LoginGuards.Key key, LoginGuard guard, Optional<Account> account, String networkAddress)
            implements Place {}

    public Verdict prove(Attempt attempt) {
        return switch (steps.run(() -> takePlace(attempt))) {
            case Closed(var delay) -> new Verdict.Wait(delay);
            case Taken place -> judge(place, attempt.password());
        };
    }

    private Verdict judge(Taken place, Secret password) {
        return switch (compare(place.account(), password)) {
            case Comparison.Same(var outdated)
            when place.account().isPresent() ->
                new Verdict.Proven(place.account().get(), outdated, place.key());
            case Comparison.Same _, Comparison.Different _ -> steps.run(() -> fail(place));
            case Comparison.Busy _ -> steps.run(() -> giveBack(place));
        };
    }

    /** The person, if the account is unchanged and its person active; then the guard is cleared. Within a unit of work. */
    public Optional<Person> confirm(Verdict.Proven proven) {
        var unchanged = store.accounts()
                .lock(proven.account().person())
                .filter(account -> account.password().equals(proven.account().password()));
        var person = unchanged
                .flatMap(account -> store.persons().find(account.person()))
                .filter(Person::isActive);
        person.ifPresent(_ -> store.guards().save(proven.guard(), LoginGuard.CLEAR, steps.now()));
        return person;
    }

    /** Forgets all failures with this address, because its owner has proved by e-mail who they are. Within a unit of work. */
    public void clearGuards(EmailAddress email) {
        for (boolean familiar : new boolean[] {false, true}) {
            var key = new LoginGuards.Key(hashOf(email.canonical()), familiar);
            store.guards().save(key, LoginGuard.CLEAR, steps.now());
        }
    }

    /** Counts the try before it is made, so that parallel tries cannot share one place. */
    private Place takePlace(Attempt attempt) {
        var now = steps.now().truncatedTo(ChronoUnit.MICROS); // as the store keeps it, so that a wait is known again
        var name = EmailAddress.canonicalOf(attempt.email());
        var account = store.accounts().findByEmail(name);
        var key = new LoginGuards.Key(hashOf(name), account.isPresent() && isFamiliar(account.get(), attempt));
        var guard = store.guards().lock(key);
        if (guard.isBlockedAt(now)) {
            return new Closed(guard.waitAt(now));
        }
        var counted = guard.counting(now);
        store.guards().save(key, counted, now);
        return new Taken(key, counted, account, attempt.networkAddress());
    }

    private boolean isFamiliar(Account account, Attempt attempt) {
        var since = steps.now().minus(MEMORY);
        return store.logins().familiarity(account.person(), attempt.networkAddress(), since)
                == Familiarity.KNOWN_ADDRESS;
    }

    private Comparison compare(Optional<Account> account, Secret password) {
        boolean tooLong = password.reveal().length() > 2 * PasswordPolicy.MAX_CODE_POINTS;
        if (account.isEmpty() || tooLong) {
            return security.hasher().compareWithNothing(tooLong ? Secret.of("") : password);
        }
        return security.hasher().compare(password, account.get().password());
    }

    private Verdict fail(Taken place) {
        place.account().ifPresent(account -> tell(account, place));
        return new Verdict.Failed();
    }

    private void tell(Account account, Taken place) {
        var facts = Map.of(
                "address", place.networkAddress(),
                "failures", Integer.toString(place.guard().failures()));
        steps.chronicle().note(new Actor.Visitor(), "identity.sign-in-refused", account.person(), facts);
        if (place.guard().isWorthTelling()) {
            steps.chronicle()
                    .publish(new AccountLocked(account.person(), place.guard().failures()));
        }
    }

    private Verdict giveBack(Taken place) {
        var guard = store.guards().lock(place.key());
        store.guards().save(place.key(), guard.forgiving(place.guard()), steps.now());
        return new Verdict.Busy();
    }

    private String hashOf(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(security.keyedHash().hash(KeyPurpose.SIGN_IN_NAMES, bytes));
    }
}
