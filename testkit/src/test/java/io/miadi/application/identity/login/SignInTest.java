package io.miadi.application.identity.login;

import static io.miadi.testkit.identity.IdentityScene.HOME;
import static io.miadi.testkit.identity.IdentityScene.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.login.SignIn.Outcome;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Account;
import io.miadi.domain.identity.IdentityEvent.AccountLocked;
import io.miadi.domain.identity.IdentityEvent.NewSignIn;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Standing;
import io.miadi.testkit.identity.AtOnce;
import io.miadi.testkit.identity.IdentityScene;
import io.miadi.testkit.identity.PlainPasswordHasher;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Secret WRONG = Secret.of("not the password at all");
    private static final String STRANGER = "203.0.113.66";
    private final IdentityScene scene = new IdentityScene();

    private Outcome signIn(String email, Secret password, String address) {
        return scene.signIn(email, password, Login.Kind.API, address);
    }

    @Test
    void an_address_is_recognised_however_it_is_written() {
        scene.member("wanjiku", Role.CLIENT);
        assertThat(signIn("WANJIKU@example.COM", PASSWORD, HOME)).isInstanceOf(Outcome.ApiSignedIn.class);
    }

    @Test
    void the_same_work_is_done_for_wrong_unknown_and_inactive_people() {
        scene.member("wanjiku", Role.CLIENT);
        var gone = scene.member("gone", Role.CLIENT);
        scene.steps.run(() -> scene.store.persons().replace(gone.with(Standing.INACTIVE)));
        int before = scene.hasher.comparisons();
        for (String email : new String[] {"wanjiku@example.com", "nobody@example.com", "no address"}) {
            assertThat(signIn(email, WRONG, HOME)).isEqualTo(new Outcome.Refused());
        }
        assertThat(signIn("gone@example.com", PASSWORD, HOME)).isEqualTo(new Outcome.Refused());
        assertThat(scene.hasher.comparisons() - before).isEqualTo(4);
    }

    @Test
    void from_the_fifth_failure_on_even_the_right_password_waits() {
        scene.member("wanjiku", Role.CLIENT);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("wanjiku@example.com", WRONG, STRANGER)).isEqualTo(new Outcome.Refused());
        }
        assertThat(signIn("wanjiku@example.com", PASSWORD, STRANGER))
                .isEqualTo(new Outcome.Wait(Duration.ofSeconds(5)));
        scene.clock.advance(Duration.ofSeconds(5));
        assertThat(signIn("wanjiku@example.com", PASSWORD, STRANGER)).isInstanceOf(Outcome.ApiSignedIn.class);
        assertThat(signIn("wanjiku@example.com", WRONG, STRANGER)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void strangers_cannot_keep_out_an_owner_who_comes_from_where_they_signed_in_before() {
        scene.member("wanjiku", Role.CLIENT);
        signIn("wanjiku@example.com", PASSWORD, HOME);
        for (int i = 0; i < 200; i++) {
            signIn("wanjiku@example.com", WRONG, STRANGER);
            scene.clock.advance(Duration.ofMinutes(15));
        }
        assertThat(signIn("wanjiku@example.com", PASSWORD, STRANGER)).isInstanceOf(Outcome.Wait.class);
        assertThat(signIn("wanjiku@example.com", PASSWORD, HOME)).isInstanceOf(Outcome.ApiSignedIn.class);
    }

    @Test
    void no_more_than_fifty_guesses_are_ever_compared() {
        scene.member("wanjiku", Role.CLIENT);
        for (int i = 0; i < 300; i++) {
            signIn("wanjiku@example.com", WRONG, STRANGER);
            scene.clock.advance(Duration.ofHours(1));
        }
        assertThat(scene.hasher.comparisons()).isEqualTo(50);
        assertThat(scene.outbox.eventsOf(AccountLocked.class))
                .extracting(AccountLocked::failures)
                .containsExactly(5, 50);
    }

    @Test
    void guesses_made_at_once_share_no_place() {
        scene.member("wanjiku", Role.CLIENT);
        var refused = new AtomicInteger();
        AtOnce.run(32, () -> {
            if (signIn("wanjiku@example.com", WRONG, STRANGER) instanceof Outcome.Refused) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(5);
    }

    @Test
    void a_busy_moment_is_no_failure() {
        scene.member("wanjiku", Role.CLIENT);
        scene.hasher.setBusy(true);
        for (int i = 0; i < 20; i++) {
            assertThat(signIn("wanjiku@example.com", PASSWORD, HOME)).isEqualTo(new Outcome.Busy());
        }
        scene.hasher.setBusy(false);
        assertThat(signIn("wanjiku@example.com", PASSWORD, HOME)).isInstanceOf(Outcome.ApiSignedIn.class);
    }

    @Test
    void a_busy_moment_takes_no_wait_away_that_a_failure_meanwhile_has_earned() {
        scene.member("wanjiku", Role.CLIENT);
        for (int i = 0; i < 3; i++) {
            signIn("wanjiku@example.com", WRONG, STRANGER);
        }
        scene.hasher.setBusyDuring(() -> signIn("wanjiku@example.com", WRONG, STRANGER));
        assertThat(signIn("wanjiku@example.com", WRONG, STRANGER)).isEqualTo(new Outcome.Busy());
        assertThat(signIn("wanjiku@example.com", WRONG, STRANGER)).isEqualTo(new Outcome.Wait(Duration.ofSeconds(5)));
    }

    @Test
    void a_hash_of_earlier_parameters_is_made_again() {
        var person = scene.member("wanjiku", Role.CLIENT);
        var account = scene.store.accounts().find(person.id()).orElseThrow();
        scene.steps.run(() -> scene.store.accounts().replace(account.rehashed(PlainPasswordHasher.outdated(PASSWORD))));
        signIn("wanjiku@example.com", PASSWORD, HOME);
        assertThat(scene.store.accounts().find(person.id()))
                .map(Account::password)
                .contains(new PasswordHash("$plain$" + PASSWORD.reveal()));
    }

    @Test
    void a_sign_in_from_elsewhere_is_told_and_the_first_one_is_not() {
        var person = scene.member("wanjiku", Role.CLIENT);
        signIn("wanjiku@example.com", PASSWORD, HOME);
        signIn("wanjiku@example.com", PASSWORD, HOME);
        assertThat(scene.outbox.eventsOf(NewSignIn.class)).isEmpty();
        signIn("wanjiku@example.com", PASSWORD, STRANGER);
        assertThat(scene.outbox.eventsOf(NewSignIn.class))
                .singleElement()
                .satisfies(event -> assertThat(event.person()).isEqualTo(person.id()));
    }

    @Test
    void the_oldest_login_makes_room_for_the_twenty_first() {
        var person = scene.member("wanjiku", Role.CLIENT);
        for (int i = 0; i < 25; i++) {
            signIn("wanjiku@example.com", PASSWORD, HOME);
            scene.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(scene.store.logins().openOf(person.id(), scene.clock.instant()))
                .hasSize(20);
    }

    @Test
    void every_sign_in_and_refusal_is_audited_without_the_password() {
        scene.member("wanjiku", Role.CLIENT);
        signIn("wanjiku@example.com", WRONG, STRANGER);
        signIn("wanjiku@example.com", PASSWORD, HOME);
        assertThat(scene.audit.entries())
                .extracting(entry -> entry.action())
                .containsExactly("identity.sign-in-refused", "identity.sign-in");
        assertThat(scene.audit.entries().toString()).doesNotContain(PASSWORD.reveal(), WRONG.reveal());
    }
}
