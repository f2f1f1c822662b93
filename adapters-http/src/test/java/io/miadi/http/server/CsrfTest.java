package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AUTH-4, V3.5.1: a write by cookie needs the right site, the right origin and the login's token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsrfTest {
    private static final String NOTE = "{\"title\":\"a\",\"minutes\":1}";

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
    @CsvSource(
            nullValues = "-",
            value = {
                // site, origin, token, status
                "same-origin, https://book.example.org, csrf-of-login-1, 201",
                "same-origin, -, csrf-of-login-1, 201",
                "-, https://book.example.org, csrf-of-login-1, 201",
                "none, -, csrf-of-login-1, 201",
                "same-origin, https://book.example.org, -, 403",
                "same-origin, https://book.example.org, csrf-of-login-2, 403",
                "-, -, csrf-of-login-1, 403",
                "cross-site, https://book.example.org, csrf-of-login-1, 403",
                "same-site, https://book.example.org, csrf-of-login-1, 403",
                "cross-site, -, csrf-of-login-1, 403",
                "rubbish, https://book.example.org, csrf-of-login-1, 403",
                "same-origin, https://evil.example, csrf-of-login-1, 403",
                "same-origin, null, csrf-of-login-1, 403",
                "-, https://book.example.org.evil.example, csrf-of-login-1, 403",
                "-, http://book.example.org, csrf-of-login-1, 403",
                "-, https://book.example.org:8443, csrf-of-login-1, 403",
            })
    void a_write_by_cookie_is_held_to_all_three(
            @Nullable String site, @Nullable String origin, @Nullable String token, int status) throws Exception {
        var request = WebClient.post(sample, "/notes", NOTE).header("Cookie", "__Host-sid=valid-client");
        assertThat(WebClient.send(from(request, site, origin, token)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, Origin, required",
                "https://evil.example, -, Origin, invalid",
                "https://book.example.org, -, X-CSRF-Token, required",
                "https://book.example.org, csrf-of-login-2, X-CSRF-Token, invalid",
            })
    void the_header_that_is_missing_or_wrong_is_named(
            @Nullable String origin, @Nullable String token, String header, String code) throws Exception {
        var request = WebClient.post(sample, "/notes", NOTE).header("Cookie", "__Host-sid=valid-client");
        var refused = WebClient.send(from(request, null, origin, token)).body();
        assertThat(refused)
                .contains("Reload the page and try again.")
                .contains("\"field\":\"" + header + "\",\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://book.example.org, 204",
                "-, https://book.example.org, 204",
                "cross-site, https://evil.example, 403",
                "-, https://evil.example, 403",
                "-, -, 403",
            })
    void signing_in_is_held_to_the_origin(@Nullable String site, @Nullable String origin, int status) throws Exception {
        var request = WebClient.post(sample, "/login", "{}");
        assertThat(WebClient.send(from(request, site, origin, null)).status()).isEqualTo(status);
    }

    @Test
    void proofs_that_a_browser_never_sends_unasked_are_exempt() throws Exception {
        var byToken = WebClient.post(sample, "/notes", NOTE).header("Authorization", "Bearer valid-client");
        var byKey = WebClient.post(sample, "/notes", NOTE).header("X-Api-Key", "valid-client");
        var byProvider = WebClient.post(sample, "/hooks/abc", "{}").header("Cookie", "__Host-sid=valid-client");
        assertThat(WebClient.send(byToken).status()).isEqualTo(201);
        assertThat(WebClient.send(byKey).status()).isEqualTo(201);
        assertThat(WebClient.send(byProvider).status()).isEqualTo(200);
    }

    @Test
    void reading_by_cookie_needs_no_token() throws Exception {
        var request = WebClient.get(sample, "/mine").header("Cookie", "__Host-sid=valid-client");
        assertThat(WebClient.send(request).status()).isEqualTo(200);
    }

    private static Request.Builder from(
            Request.Builder request, @Nullable String site, @Nullable String origin, @Nullable String token) {
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (token != null) {
            request.header("X-CSRF-Token", token);
        }
        return request;
    }
}
