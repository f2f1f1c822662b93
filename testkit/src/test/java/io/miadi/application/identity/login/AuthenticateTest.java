package io.miadi.application.identity.login;

import static io.miadi.testkit.identity.IdentityScene.HOME;
import static io.miadi.testkit.identity.IdentityScene.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.login.Authenticate.Credentials;
import io.miadi.application.identity.login.Authenticate.Outcome;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Role;
import io.miadi.testkit.identity.IdentityScene;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuthenticateTest {
    private final IdentityScene scene = new IdentityScene();

    private Secret cookieOf(String name, Role role) {
        scene.member(name, role);
        return switch (scene.signIn(name + "@example.com", PASSWORD, Login.Kind.BROWSER, HOME)) {
            case SignIn.Outcome.BrowserSignedIn(var login, var cookie) -> cookie;
            case SignIn.Outcome other -> throw new IllegalStateException("not signed in: " + other);
        };
    }

    private boolean accepts(Credentials credentials) {
        return scene.logins.authenticate().handle(credentials) instanceof Outcome.Authenticated;
    }

    @Test
    void staff_are_signed_out_after_thirty_idle_minutes() {
        var cookie = new Credentials.Cookie(cookieOf("staff", Role.STAFF));
        scene.clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(accepts(cookie)).isTrue();
        scene.clock.advance(Duration.ofMinutes(30));
        assertThat(accepts(cookie)).isFalse();
    }

    @Test
    void clients_are_signed_out_after_sixty_idle_minutes() {
        var cookie = new Credentials.Cookie(cookieOf("client", Role.CLIENT));
        scene.clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(accepts(cookie)).isTrue();
        scene.clock.advance(Duration.ofMinutes(60));
        assertThat(accepts(cookie)).isFalse();
    }

    @Test
    void the_absolute_end_comes_however_busy_the_login_is() {
        var staff = new Credentials.Cookie(cookieOf("staff", Role.STAFF));
        var client = new Credentials.Cookie(cookieOf("client", Role.CLIENT));
        for (int i = 0; i < 24 * 4; i++) {
            boolean beforeNoon = i < 12 * 4;
            assertThat(accepts(staff)).isEqualTo(beforeNoon);
            assertThat(accepts(client)).isTrue();
            scene.clock.advance(Duration.ofMinutes(15));
        }
        assertThat(accepts(client)).isFalse();
    }

    @Test
    void a_credential_of_one_kind_is_worth_nothing_as_another() {
        var cookie = cookieOf("wanjiku", Role.CLIENT);
        assertThat(accepts(new Credentials.Cookie(cookie))).isTrue();
        assertThat(accepts(new Credentials.Bearer(cookie))).isFalse();
        assertThat(accepts(new Credentials.Key(cookie))).isFalse();
        var signedIn = scene.signIn("wanjiku@example.com", PASSWORD, Login.Kind.API, HOME);
        if (!(signedIn instanceof SignIn.Outcome.ApiSignedIn(var _, var tokens))) {
            throw new AssertionError("not signed in: " + signedIn);
        }
        assertThat(accepts(new Credentials.Bearer(tokens.access()))).isTrue();
        for (Secret token : new Secret[] {tokens.access(), tokens.refresh()}) {
            assertThat(accepts(new Credentials.Cookie(token))).isFalse();
            assertThat(accepts(new Credentials.Key(token))).isFalse();
        }
        assertThat(accepts(new Credentials.Bearer(tokens.refresh()))).isFalse();
    }
}
