package io.miadi.http.identity;

import static io.miadi.http.identity.IdentityServer.ORIGIN;
import static io.miadi.http.identity.IdentityServer.login;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Role;
import io.miadi.testkit.identity.IdentityScene;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInRoutesTest {
    private static final String RIGHT = IdentityScene.PASSWORD.reveal();
    private final IdentityServer server = new IdentityServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_cookie_is_bound_to_the_host_and_hidden_from_scripts() throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        var reply = server.send("POST", "auth/login", login("wanjiku@example.com", RIGHT, "browser"), "Origin", ORIGIN);
        assertThat(reply.status()).isEqualTo(200);
        var cookies = reply.response().headers().allValues("Set-Cookie");
        assertThat(cookies).singleElement().satisfies(cookie -> {
            assertThat(cookie).matches("__Host-sid=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
            assertThat(reply.response().body()).doesNotContain(cookie.substring(11, 54));
        });
    }

    @Test
    void every_refused_sign_in_looks_the_same() throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        var wrong = server.send("POST", "auth/login", login("wanjiku@example.com", "not the password", "api"));
        var unknown = server.send("POST", "auth/login", login("nobody@example.com", "not the password", "api"));
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.problem()).isEqualTo("sign-in-refused").isEqualTo(unknown.problem());
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
    }

    @Test
    void a_guesser_is_told_to_wait_whether_or_not_there_is_an_account() throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        for (String email : new String[] {"wanjiku@example.com", "nobody@example.com"}) {
            for (int i = 0; i < 5; i++) {
                server.send("POST", "auth/login", login(email, "not the password", "api"));
            }
            var reply = server.send("POST", "auth/login", login(email, RIGHT, "api"));
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.response().headers().firstValue("Retry-After")).contains("5");
            assertThat(reply.text("/detail")).contains(" 5 ");
        }
    }

    @Test
    void a_browser_may_sign_in_from_our_pages_only() throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        var body = login("wanjiku@example.com", RIGHT, "browser");
        assertThat(server.send("POST", "auth/login", body).problem()).isEqualTo("cross-site-request");
        assertThat(server.send("POST", "auth/login", body, "Origin", "https://book.example.org.evil.example")
                        .problem())
                .isEqualTo("cross-site-request");
        assertThat(server.send("POST", "auth/login", body, "Sec-Fetch-Site", "cross-site")
                        .problem())
                .isEqualTo("cross-site-request");
        assertThat(server.send("POST", "auth/login", body, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_write_with_the_cookie_needs_the_token_of_this_very_login() throws IOException, InterruptedException {
        var person = server.scene.member("wanjiku", Role.CLIENT);
        var first = server.browser(person);
        var second = server.browser(person);
        var edit = "{\"language\": \"sw\"}";
        assertThat(server.send("PATCH", "me", edit, first[0], first[1], "Origin", ORIGIN)
                        .problem())
                .isEqualTo("cross-site-request");
        assertThat(server.send("PATCH", "me", edit, first[0], first[1], "Origin", ORIGIN, second[4], second[5])
                        .problem())
                .isEqualTo("cross-site-request");
        assertThat(server.send("PATCH", "me", edit, first).status()).isEqualTo(200);
    }

    @Test
    void after_logout_the_cookie_is_dead_and_cleared() throws IOException, InterruptedException {
        var browser = server.browser(server.scene.member("wanjiku", Role.CLIENT));
        var reply = server.send("POST", "auth/logout", "", browser);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.response().headers().firstValue("Set-Cookie").orElseThrow())
                .isEqualTo("__Host-sid=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
        assertThat(server.send("GET", "me", "", browser).status()).isEqualTo(401);
    }

    @Test
    void signing_in_again_ends_the_login_of_the_cookie_that_the_browser_held()
            throws IOException, InterruptedException {
        var person = server.scene.member("wanjiku", Role.CLIENT);
        var planted = server.browser(person);
        server.send("POST", "auth/login", login("wanjiku@example.com", RIGHT, "browser"), planted);
        assertThat(server.send("GET", "me", "", planted).status()).isEqualTo(401);
    }

    @Test
    void an_api_client_refreshes_until_somebody_uses_a_token_twice() throws IOException, InterruptedException {
        server.scene.member("wanjiku", Role.CLIENT);
        var first = server.send("POST", "auth/login", login("wanjiku@example.com", RIGHT, "api"));
        assertThat(first.response().headers().firstValue("Set-Cookie")).isEmpty();
        var second = refresh(first.text("/refreshToken"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(refresh(first.text("/refreshToken")).status()).isEqualTo(401);
        assertThat(refresh(second.text("/refreshToken")).status()).isEqualTo(401);
        var bearer = "Bearer " + second.text("/accessToken");
        assertThat(server.send("GET", "me", "", "Authorization", bearer).status())
                .isEqualTo(401);
    }

    private IdentityServer.Reply refresh(String token) throws IOException, InterruptedException {
        return server.send("POST", "auth/refresh", "{\"refreshToken\": \"" + token + "\"}");
    }

    @Test
    void an_access_token_lives_ten_minutes() throws IOException, InterruptedException {
        var api = server.api(server.scene.member("wanjiku", Role.CLIENT));
        server.scene.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(server.send("GET", "me", "", api).status()).isEqualTo(200);
        server.scene.clock.advance(Duration.ofSeconds(1));
        assertThat(server.send("GET", "me", "", api).status()).isEqualTo(401);
    }

    @Test
    void a_busy_hasher_is_answered_with_try_again() throws IOException, InterruptedException {
        server.scene.hasher.setBusy(true);
        var reply = server.send("POST", "auth/login", login("wanjiku@example.com", RIGHT, "api"));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void fields_that_are_not_asked_for_are_refused() throws IOException, InterruptedException {
        var body = """
                {"email": "a@example.com", "password": "x", "kind": "api", "role": "owner"}""";
        assertThat(server.send("POST", "auth/login", body).problem()).isEqualTo("invalid-request");
        assertThat(server.send("POST", "auth/login", login("a@example.com", "x", "robot"))
                        .text("/errors/0/field"))
                .isEqualTo("kind");
    }
}
