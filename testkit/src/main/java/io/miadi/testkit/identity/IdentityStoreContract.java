package io.miadi.testkit.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.TokenHash;
import io.miadi.application.secret.Secret;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** What the contracts of the ports of identity have in common. Each makes ids of its own, so that no clean store is needed. */
public interface IdentityStoreContract {
    Instant NOW = Instant.parse("2026-01-05T06:00:00Z");

    IdentityStore store();

    UnitOfWork unitOfWork();

    default <T> T run(Supplier<T> work) {
        return unitOfWork().run(work);
    }

    default boolean does(Runnable work) {
        return run(() -> {
            work.run();
            return true;
        });
    }

    default EmailAddress newEmail() {
        return new EmailAddress("p-" + UUID.randomUUID() + "@Example.com");
    }

    default Person newPerson(Role... roles) {
        var profile = Profile.of(new PersonName("Wanjiku Kamau"), ContactDetails.ofEmail(newEmail()));
        var given = roles.length == 0 ? Roles.of(Role.CLIENT) : Roles.of(roles[0], roles);
        var person = Person.newcomer(new PersonId(UUID.randomUUID()), profile, given);
        does(() -> store().persons().add(person));
        return person;
    }

    default Account newAccount() {
        var person = newPerson();
        var email = person.profile().contact().email().orElseThrow();
        var account = Account.opened(person.id(), email, new PasswordHash("$plain$x"), NOW);
        does(() -> store().accounts().add(account));
        return account;
    }

    default Login newLogin(Person person, Login.Kind kind, Instant at) {
        var device = new Login.Device("192.0.2.1", "a browser");
        return Login.opened(new LoginId(UUID.randomUUID()), person, kind, device, at);
    }

    default Login addedLogin(Person person, Instant at) {
        var login = newLogin(person, Login.Kind.API, at);
        does(() -> store().logins().add(login));
        return login;
    }

    default TokenHash newToken() {
        return TokenHash.of(Secret.of(UUID.randomUUID().toString()));
    }
}
