package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP-6, HTTP-7, V16.5.1: whatever happens, the same headers and a problem document without inner details. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTest {
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
        "GET, /open, 200",
        "GET, /mine, 401",
        "GET, /nothing, 404",
        "GET, /, 404",
        "GET, /open/, 404",
        "GET, /OPEN, 404",
        "PUT, /open, 405",
        "POST, /echo, 415",
        "DELETE, /notes/x, 401",
        "TRACE, /open, 405",
        "OPTIONS, /open, 405",
        "BEFORE, /open, 405",
        "BREW, /nothing, 405",
        "GET, /broken, 500",
        "GET, /error, 500",
        "GET, /slow, 503",
        "GET, /storeless, 503",
    })
    void every_answer_has_all_headers_and_only_plain_words(String method, String path, int status) throws Exception {
        String answer =
                RawClient.exchange(sample.port(), method + " " + path + " HTTP/1.1\nHost: a\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        AnswerHeaders.assertComplete(answer);
        assertThat(answer).doesNotContain("secret detail").doesNotContain("Exception");
        if (status >= 400) {
            assertThat(answer)
                    .contains("Content-Type: application/problem+json; charset=utf-8")
                    .contains("\"status\":" + status);
        }
    }

    @Test
    void an_answer_without_a_body_has_no_media_type() throws Exception {
        var answer = WebClient.send(WebClient.get(sample, "/empty"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().get("Content-Type")).isNull();
    }

    @Test
    void a_method_that_is_not_allowed_is_told_which_are() throws Exception {
        var answer = WebClient.send(WebClient.get(sample, "/notes/abc").method("OPTIONS", null));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().get("Allow")).isEqualTo("DELETE, GET, HEAD");
        assertThat(WebClient.send(WebClient.post(sample, "/open", "{}"))
                        .headers()
                        .get("Allow"))
                .isEqualTo("GET, HEAD");
    }

    @Test
    void without_the_store_the_caller_is_told_when_to_come_back_and_that_a_change_may_have_been_made()
            throws Exception {
        var read = WebClient.send(WebClient.get(sample, "/storeless"));
        assertThat(read.headers().get("Retry-After")).isEqualTo("2");
        assertThat(read.body()).contains("urn:miadi:problem:unavailable").contains("Try again in a moment.");
        var change = WebClient.send(WebClient.post(sample, "/storeless", "{}"));
        assertThat(change.headers().get("Retry-After")).isEqualTo("2");
        assertThat(change.body()).contains("Whether it was done is not certain");
    }

    @Test
    void behind_somebody_elses_lock_the_caller_is_told_when_to_come_back() throws Exception {
        var change = WebClient.send(WebClient.post(sample, "/contended", "{}"));
        assertThat(change.status()).isEqualTo(503);
        assertThat(change.headers().get("Retry-After")).isEqualTo("2");
        assertThat(change.body()).contains("urn:miadi:problem:unavailable").doesNotContain("secret detail");
    }

    @Test
    void head_is_answered_like_get_without_its_body_and_without_its_shortcut() throws Exception {
        assertThat(WebClient.send(WebClient.get(sample, "/open").head()))
                .satisfies(a -> assertThat(a.status()).isEqualTo(200))
                .satisfies(a -> assertThat(a.body()).isEmpty());
        assertThat(WebClient.send(WebClient.get(sample, "/mine").head()).status())
                .isEqualTo(401);
    }

    @Test
    void an_upgrade_does_not_get_around_the_checks() throws Exception {
        String answer = RawClient.exchange(
                sample.port(),
                "GET /mine HTTP/1.1\nHost: a\nConnection: Upgrade, close\nUpgrade: websocket\n"
                        + "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[14] .*");
        AnswerHeaders.assertComplete(answer);
    }

    @Test
    void a_sane_correlation_id_is_kept_and_any_other_replaced() throws Exception {
        assertThat(correlationId("order-4711_a")).isEqualTo("order-4711_a");
        assertThat(correlationId("short")).startsWith("generated-");
        assertThat(correlationId("a".repeat(65))).startsWith("generated-");
        assertThat(correlationId("forged\" level=\"x")).startsWith("generated-");
    }

    private String correlationId(String offered) throws Exception {
        var answer = WebClient.send(WebClient.get(sample, "/nothing").header("X-Correlation-Id", offered));
        String id = Objects.requireNonNull(answer.headers().get("X-Correlation-Id"));
        assertThat(answer.body()).contains("\"correlationId\":\"" + id + "\"");
        return id;
    }

    @Test
    void problems_speak_the_callers_language() throws Exception {
        var swahili = WebClient.send(
                WebClient.get(sample, "/nothing").header("Accept-Language", "fr, sw-KE;q=0.9, en;q=0.5"));
        assertThat(swahili.body()).contains("\"title\":\"Haipatikani\"");
        assertThat(swahili.headers().get("Content-Language")).isEqualTo("sw");
        var english = WebClient.send(WebClient.get(sample, "/nothing"));
        assertThat(english.body()).contains("\"title\":\"Not found\"");
    }

    @Test
    void a_signed_in_person_who_asks_for_no_language_reads_their_own() throws Exception {
        for (var path : List.of("/owners", "/notes/none")) {
            var own = WebClient.send(WebClient.get(sample, path).header("Authorization", "Bearer valid-client-sw"));
            assertThat(own.headers().get("Content-Language")).as(path).isEqualTo("sw");
            var asked = WebClient.send(WebClient.get(sample, path)
                    .header("Authorization", "Bearer valid-client-sw")
                    .header("Accept-Language", "en"));
            assertThat(asked.headers().get("Content-Language")).as(path).isEqualTo("en");
        }
    }

    @Test
    void hsts_is_left_out_where_there_is_no_tls() throws Exception {
        try (var plain = new SampleServer(ServerSettings.at("127.0.0.1", 0), List.of())) {
            var answer = WebClient.send(WebClient.get(plain, "/open"));
            assertThat(answer.headers().get("Strict-Transport-Security")).isNull();
        }
    }
}
