package io.miadi.testkit.identity;

import io.miadi.application.identity.Chronicle;
import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Origins;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.account.AccountUseCases;
import io.miadi.application.identity.key.KeyUseCases;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.identity.login.SignIn;
import io.miadi.application.identity.people.PeopleUseCases;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.testkit.audit.InMemoryAuditLog;
import io.miadi.testkit.outbox.InMemoryOutbox;
import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.secret.TestKeys;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import io.miadi.testkit.transaction.SequentialIds;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The identity of a small practice in memory, with every use case at hand and a clock that stands still. */
public final class IdentityScene {
    /** Good enough for the policy. */
    public static final Secret PASSWORD = Secret.of("correct horse battery staple");

    /** Long enough, and on every list. */
    public static final Secret GUESSABLE = Secret.of("passwordpassword");

    public static final String HOME = "192.0.2.10";
    public static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    public final SettableClock clock = new SettableClock(START);
    public final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    public final InMemoryAuditLog audit = new InMemoryAuditLog(unitOfWork);
    public final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
    public final PlainPasswordHasher hasher = new PlainPasswordHasher();
    public final TestKeys keys = new TestKeys();
    public final IdentityStore store = InMemoryIdentity.store(unitOfWork);
    public final Steps steps;
    public final LoginUseCases logins;
    public final AccountUseCases accounts;
    public final PeopleUseCases people;
    public final KeyUseCases apiKeys;

    public IdentityScene() {
        var origins = new Origins(new SequentialIds(), new SeededRandomness(7), clock);
        steps = new Steps(unitOfWork, new Chronicle(audit, outbox), origins);
        var strength = new ListedPasswordStrength(Set.of(GUESSABLE.reveal()));
        var security = new IdentitySecurity(hasher, strength, new LegibleAccessTokens(), keys);
        logins = LoginUseCases.of(store, steps, security);
        accounts = AccountUseCases.of(store, steps, security);
        people = PeopleUseCases.of(store, steps, security.passwords());
        apiKeys = KeyUseCases.of(store.apiKeys(), steps, new Freshness(store.logins(), steps));
    }

    /** Somebody with an account, the address {@code name@example.com} and {@link #PASSWORD}. */
    public Person member(String name, Role first, Role... rest) {
        var email = emailOf(name);
        var profile = Profile.of(new PersonName(name), ContactDetails.ofEmail(email));
        var person = Person.newcomer(new PersonId(steps.origins().ids().next()), profile, Roles.of(first, rest));
        var hash = new PasswordHash("$plain$" + PASSWORD.reveal());
        steps.run(() -> {
            store.persons().add(person);
            return store.accounts().add(Account.opened(person.id(), email, hash, clock.instant()));
        });
        return person;
    }

    public static EmailAddress emailOf(String name) {
        return new EmailAddress(name + "@example.com");
    }

    public SignIn.Outcome signIn(String email, Secret password, Login.Kind kind, String address) {
        var device = new Login.Device(address, "test");
        return logins.signIn().handle(new SignIn.Command(email, password, kind, device, Optional.empty()));
    }

    /** The person signed in with a browser just now. */
    public Principal browser(Person person) {
        var email = person.profile().contact().email().orElseThrow().value();
        return switch (signIn(email, PASSWORD, Login.Kind.BROWSER, HOME)) {
            case SignIn.Outcome.BrowserSignedIn(var login, var _) ->
                new Principal(person.id(), person.roles(), new Principal.BrowserLogin(login.id()));
            case SignIn.Outcome other -> throw new IllegalStateException("not signed in: " + other);
        };
    }
}
