package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Role;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP-8, V8.2.1: rights stand on routes, and nothing about a path gets around them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
    private SampleServer sample;

    @BeforeAll
    void start() {
        sample = SampleServer.usual();
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/open,   200, 200, 200, 200, 200, 200",
        "/mine,   401, 200, 200, 200, 200, 200",
        "/desk,   401, 403, 403, 200, 200, 200",
        "/owners, 401, 403, 403, 403, 403, 200",
    })
    void each_role_gets_what_its_routes_say(
            String path, int nobody, int client, int practitioner, int staff, int admin, int owner) throws Exception {
        assertThat(WebClient.send(WebClient.get(sample, path)).status()).isEqualTo(nobody);
        int[] expected = {client, practitioner, staff, admin, owner};
        for (Role role : Role.values()) {
            assertThat(as(role, path)).as("%s at %s", role, path).isEqualTo(expected[role.ordinal()]);
        }
    }

    @Test
    void a_refusal_names_the_roles_that_may() throws Exception {
        var refused = WebClient.send(WebClient.get(sample, "/desk").header("Authorization", "Bearer valid-client"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Roles that do: staff, admin, owner.");
    }

    private int as(Role role, String path) throws Exception {
        String secret = "valid-" + role.name().toLowerCase(Locale.ROOT);
        int byToken = WebClient.send(WebClient.get(sample, path).header("Authorization", "Bearer " + secret))
                .status();
        int byKey = WebClient.send(WebClient.get(sample, path).header("X-Api-Key", secret))
                .status();
        int byCookie = WebClient.send(WebClient.get(sample, path).header("Cookie", "__Host-sid=" + secret))
                .status();
        assertThat(byKey).isEqualTo(byToken);
        assertThat(byCookie).isEqualTo(byToken);
        return byToken;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer invalid",
                "Authorization: Bearer ",
                "Authorization: Basic dmFsaWQtb3duZXI=",
                "Authorization: valid-owner",
                "X-Api-Key: nothing",
                "Cookie: __Host-sid=nothing",
                "Cookie: sid=valid-owner",
                "Cookie: __Host-sid=valid-owner; __Host-sid=valid-owner",
                "X-Forwarded-User: valid-owner"
            })
    void what_proves_nothing_is_unauthenticated(String header) throws Exception {
        String answer =
                RawClient.exchange(sample.port(), "GET /mine HTTP/1.1\nHost: a\nConnection: close\n" + header + "\n\n");
        assertThat(answer).startsWith("HTTP/1.1 401 ").contains("WWW-Authenticate: Bearer realm=\"miadi\"");
    }

    @Test
    void a_bad_token_is_not_made_good_by_a_good_cookie() throws Exception {
        var request = WebClient.get(sample, "/mine")
                .header("Authorization", "Bearer bad")
                .header("Cookie", "__Host-sid=valid-owner");
        assertThat(WebClient.send(request).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//desk",
                "/./desk",
                "/open/../desk",
                "/%64esk",
                "/desk%2f",
                "/desk/",
                "/desk;x=1",
                "/desk%00",
                "/DESK",
                "/open%2f..%2fdesk",
                "/open/%2e%2e/desk",
                "/%252e%252e/desk",
                "/desk%20",
                "/desk\\",
                "/notes/..;/desk",
                "/d\u0435sk",
                "http://a/desk/.",
            })
    void no_other_spelling_of_a_path_reaches_its_handler(String path) throws Exception {
        int handled = sample.handled.get();
        String answer = RawClient.exchange(
                sample.port(),
                "GET " + path + " HTTP/1.1\nHost: a\nConnection: close\nAuthorization: Bearer valid-owner\n\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json");
        assertThat(sample.handled).hasValue(handled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0190-0-7000-8000-1", "01900000-0000-7000-8000-00000000000g", "..", "-"})
    void an_id_that_is_none_is_not_found(String id) throws Exception {
        var request = WebClient.get(sample, "/notes/" + id).header("Authorization", "Bearer valid-client");
        assertThat(WebClient.send(request).status()).isEqualTo(404);
    }

    @Test
    void a_well_formed_id_reaches_its_handler() throws Exception {
        var request =
                WebClient.get(sample, "/notes/" + SampleServer.PERSON).header("Authorization", "Bearer valid-client");
        assertThat(WebClient.send(request).body()).contains(SampleServer.PERSON.toString());
    }
}
