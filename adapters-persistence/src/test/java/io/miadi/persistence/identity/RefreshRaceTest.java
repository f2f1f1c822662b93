package io.miadi.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.Chronicle;
import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.Origins;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.LoginUseCases;
import io.miadi.application.identity.login.RefreshLogin;
import io.miadi.application.identity.login.SignIn;
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
import io.miadi.testkit.identity.AtOnce;
import io.miadi.testkit.identity.IdentityScene;
import io.miadi.testkit.identity.LegibleAccessTokens;
import io.miadi.testkit.identity.ListedPasswordStrength;
import io.miadi.testkit.identity.PlainPasswordHasher;
import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.secret.TestKeys;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

/** The whole use case on a real database: 32 clients hold the same refresh token and use it at once. */
class RefreshRaceTest {
    private final LoginUseCases logins = LoginUseCases.of(StoreOnPostgres.store(), steps(), security());

    private static Steps steps() {
        var origins = new Origins(
                UUID::randomUUID, new SeededRandomness(System.nanoTime()), InstantSource.fixed(IdentityScene.START));
        return new Steps(StoreOnPostgres.unitOfWork(), new Chronicle(entry -> {}, event -> {}), origins);
    }

    private static IdentitySecurity security() {
        return new IdentitySecurity(
                new PlainPasswordHasher(),
                new ListedPasswordStrength(Set.of()),
                new LegibleAccessTokens(),
                new TestKeys());
    }

    @RepeatedTest(5)
    void one_of_thirty_two_gets_new_tokens_and_the_family_is_over() {
        var signedIn = signIn(member());
        var won = new AtomicInteger();
        AtOnce.run(32, () -> {
            if (logins.refreshLogin().handle(signedIn.tokens().refresh()) instanceof RefreshLogin.Outcome.Refreshed) {
                won.incrementAndGet();
            }
        });
        assertThat(won).hasValue(1);
        assertThat(StoreOnPostgres.store().logins().findOpen(signedIn.login().id()))
                .isEmpty();
    }

    private EmailAddress member() {
        var email = new EmailAddress("r-" + UUID.randomUUID() + "@example.com");
        var profile = Profile.of(new PersonName("Wanjiku"), ContactDetails.ofEmail(email));
        var person = Person.newcomer(new PersonId(UUID.randomUUID()), profile, Roles.of(Role.CLIENT));
        var hash = new PasswordHash("$plain$" + IdentityScene.PASSWORD.reveal());
        StoreOnPostgres.unitOfWork().run(() -> {
            StoreOnPostgres.store().persons().add(person);
            return StoreOnPostgres.store()
                    .accounts()
                    .add(Account.opened(person.id(), email, hash, IdentityScene.START));
        });
        return email;
    }

    private SignIn.Outcome.ApiSignedIn signIn(EmailAddress email) {
        var device = new Login.Device("192.0.2.1", "test");
        var command =
                new SignIn.Command(email.value(), IdentityScene.PASSWORD, Login.Kind.API, device, Optional.empty());
        return switch (logins.signIn().handle(command)) {
            case SignIn.Outcome.ApiSignedIn signedIn -> signedIn;
            case SignIn.Outcome other -> throw new IllegalStateException("not signed in: " + other);
        };
    }
}
