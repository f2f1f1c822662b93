package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.Logins;
import io.miadi.application.identity.Logins.Familiarity;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Login.Ending;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.identity.Standing;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Logins} must do. */
public interface LoginsContract extends IdentityStoreContract {
    private Logins logins() {
        return store().logins();
    }

    @Test
    default void a_browser_is_found_by_its_token_and_by_its_id() {
        var person = newPerson(Role.STAFF);
        var login = newLogin(person, Login.Kind.BROWSER, NOW);
        var token = newToken();
        does(() -> logins().add(login, token));
        var open = new Logins.Open(login, Roles.of(Role.STAFF), person.profile().language());
        assertThat(logins().findOpen(token)).contains(open);
        assertThat(logins().findOpen(login.id())).contains(open);
        assertThat(logins().findOpen(newToken())).isEmpty();
    }

    @Test
    default void roles_are_those_that_the_person_has_now() {
        var person = newPerson(Role.ADMIN);
        var login = addedLogin(person, NOW);
        run(() -> store().persons().replace(person.with(Roles.of(Role.CLIENT))));
        assertThat(logins().findOpen(login.id())).map(Logins.Open::roles).contains(Roles.of(Role.CLIENT));
    }

    @Test
    default void an_inactive_person_has_no_open_login() {
        var person = newPerson();
        var login = addedLogin(person, NOW);
        run(() -> store().persons().replace(person.with(Standing.INACTIVE)));
        assertThat(logins().findOpen(login.id())).isEmpty();
    }

    @Test
    default void a_login_ends_once_and_only_for_its_person() {
        var login = addedLogin(newPerson(), NOW);
        var stranger = newPerson();
        assertThat(run(() -> logins().end(login.id(), stranger.id(), Ending.SIGNED_OUT, NOW)))
                .isFalse();
        assertThat(logins().findOpen(login.id())).isPresent();
        assertThat(run(() -> logins().end(login.id(), login.person(), Ending.SIGNED_OUT, NOW)))
                .isTrue();
        assertThat(run(() -> logins().end(login.id(), login.person(), Ending.SIGNED_OUT, NOW)))
                .isFalse();
        assertThat(logins().findOpen(login.id())).isEmpty();
    }

    @Test
    default void all_logins_of_a_person_end_together_and_those_of_others_stay() {
        var person = newPerson();
        var first = addedLogin(person, NOW);
        var second = addedLogin(person, NOW);
        var other = addedLogin(newPerson(), NOW);
        assertThat(run(() -> logins().endAll(person.id(), Ending.DISABLED, NOW)))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(run(() -> logins().endAll(person.id(), Ending.DISABLED, NOW)))
                .isEmpty();
        assertThat(logins().findOpen(other.id())).isPresent();
    }

    @Test
    default void all_logins_but_one_can_be_ended() {
        var person = newPerson();
        var kept = addedLogin(person, NOW);
        var ended = addedLogin(person, NOW);
        assertThat(run(() -> logins().endOthers(person.id(), kept.id(), Ending.PASSWORD_CHANGED, NOW)))
                .containsExactly(ended.id());
        assertThat(logins().openOf(person.id(), NOW)).containsExactly(kept);
    }

    @Test
    default void open_logins_are_listed_newest_first_without_the_expired() {
        var person = newPerson();
        addedLogin(person, NOW.minus(Duration.ofHours(25)));
        var older = addedLogin(person, NOW.minusSeconds(60));
        var newer = addedLogin(person, NOW);
        assertThat(logins().openOf(person.id(), NOW)).containsExactly(newer, older);
    }

    @Test
    default void the_last_use_moves_forward_only() {
        var login = addedLogin(newPerson(), NOW);
        does(() -> logins().touch(login.id(), NOW.plusSeconds(90)));
        does(() -> logins().touch(login.id(), NOW.plusSeconds(30)));
        assertThat(logins().findOpen(login.id()))
                .map(open -> open.login().lastUsedAt())
                .contains(NOW.plusSeconds(90));
    }

    @Test
    default void a_new_proof_is_noted() {
        var login = addedLogin(newPerson(), NOW);
        does(() -> logins().reauthenticate(login.id(), NOW.plusSeconds(600)));
        assertThat(logins().findOpen(login.id()))
                .map(Logins.Open::login)
                .contains(login.authenticatedAgainAt(NOW.plusSeconds(600)));
    }

    @Test
    default void an_address_is_known_from_earlier_logins_even_ended_ones() {
        var person = newPerson();
        var since = NOW.minus(Duration.ofDays(30));
        assertThat(logins().familiarity(person.id(), "192.0.2.1", since)).isEqualTo(Familiarity.FIRST_SIGN_IN);
        var login = addedLogin(person, NOW);
        run(() -> logins().end(login.id(), person.id(), Ending.SIGNED_OUT, NOW));
        assertThat(logins().familiarity(person.id(), "192.0.2.1", since)).isEqualTo(Familiarity.KNOWN_ADDRESS);
        assertThat(logins().familiarity(person.id(), "192.0.2.2", since)).isEqualTo(Familiarity.STRANGE_ADDRESS);
        assertThat(logins().familiarity(person.id(), "192.0.2.1", NOW.plusSeconds(1)))
                .isEqualTo(Familiarity.STRANGE_ADDRESS);
    }

    @Test
    default void what_ended_long_ago_is_forgotten() {
        var person = newPerson();
        var old = NOW.minus(Duration.ofDays(2000));
        addedLogin(person, old);
        var kept = addedLogin(person, NOW);
        assertThat(run(() -> logins().forget(NOW.minus(Duration.ofDays(1000)), 1000)))
                .isPositive();
        assertThat(logins().findOpen(kept.id())).isPresent();
        assertThat(logins().familiarity(person.id(), "192.0.2.1", old)).isEqualTo(Familiarity.KNOWN_ADDRESS);
        assertThat(logins().findOpen(new LoginId(UUID.randomUUID()))).isEmpty();
    }
}
