package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What handlers read through a call: queries, pages, keys, ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private SampleServer sample;

    @BeforeAll
    void start() {
        sample = SampleServer.usual();
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void a_page_is_asked_for_by_limit_and_cursor() throws Exception {
        var first = new ObjectMapper()
                .readTree(WebClient.send(WebClient.get(sample, "/list")).body());
        assertThat(first.at("/items").toString()).isEqualTo("[50,[]]");
        String cursor = first.at("/nextCursor").asText();
        var second = WebClient.send(WebClient.get(sample, "/list?limit=200&cursor=" + cursor));
        assertThat(second.body()).contains("[200,[\"2026-01-01\",\"7\"]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=+5",
                "limit=5.0",
                "limit=",
                "limit=99999999999",
                "limit=%D9%A5",
                "limit=5&limit=5",
                "cursor=AAAA",
                "cursor=",
                "cursor=%00",
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%ff",
                "=x",
                "a=1&&b=2",
            })
    void a_query_that_cannot_be_read_in_one_way_is_refused(String query) throws Exception {
        String answer =
                RawClient.exchange(sample.port(), "GET /list?" + query + " HTTP/1.1\nHost: a\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void a_parameter_given_twice_is_named_and_told_to_be_given_once() throws Exception {
        var answer = WebClient.send(WebClient.get(sample, "/list?limit=5&limit=5"));
        assertThat(answer.body()).contains("\"field\":\"limit\"").contains("Give this parameter once.");
    }

    @Test
    void a_required_idempotency_key_is_missed() throws Exception {
        assertThat(WebClient.send(WebClient.post(sample, "/keyed", "{}")))
                .satisfies(a -> assertThat(a.status()).isEqualTo(400))
                .satisfies(a -> assertThat(a.body()).contains("idempotency-key-required"));
        var keyed = WebClient.post(sample, "/keyed", "{}").header("Idempotency-Key", "0123456789abcdef");
        assertThat(WebClient.send(keyed).body()).contains("\"key\":\"0123456789abcdef\"");
    }

    @Test
    void a_wrong_field_is_named() throws Exception {
        var answer = WebClient.send(WebClient.post(sample, "/echo", "{\"title\":\"a\",\"minutes\":\"1\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"minutes\",\"code\":\"invalid\"");
    }

    @Test
    void a_token_in_the_path_is_a_word() throws Exception {
        assertThat(WebClient.send(WebClient.post(sample, "/hooks/0123abc", "{}"))
                        .status())
                .isEqualTo(200);
        assertThat(WebClient.send(WebClient.post(sample, "/hooks/" + "a".repeat(65), "{}"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_callback_is_kept_as_the_bytes_that_came() throws Exception {
        String body = "{\"Body\": {\"x\": \"é\"}, \"more\": 1}";
        var answer = WebClient.send(WebClient.post(sample, "/hooks/abc", body));
        assertThat(answer.body()).contains("\"bytes\":" + body.getBytes(StandardCharsets.UTF_8).length);
    }
}
