package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V4.2.1, HTTP-6: one parser, no lenient mode, and problem documents even where no request could be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramingTest {
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
    @ValueSource(
            strings = {
                "nonsense\n\n",
                "GET /open HTTP/1.1\n\n",
                "GET /open HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /open HTTP/1.1\nHost: a\nBad Name: x\n\n",
                "GET /open HTTP/1.1\nHost: a\nName : x\n\n",
                "GET /open HTTP/1.1\nHost: a\nFolded: x\n more\n\n",
                "GET /open HTTP/1.1\nHost: a\nNoColon\n\n",
                "GET /open HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
                "GET /open HTTP/1.1\nHost: a\nContent-Length: +1\n\nx",
                "POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 2\nContent-Length: 3\n\n{}",
                "POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 2\nContent-Length: 2\n\n{}",
                "POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 2\n"
                        + "Transfer-Encoding: chunked\n\n0\n\n",
                "POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz\n{}\n0\n\n",
            })
    void malformed_framing_is_refused_with_a_problem(String request) throws Exception {
        String answer = RawClient.exchange(sample.port(), request);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("urn:miadi:problem:malformed-http");
        AnswerHeaders.assertComplete(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /open\n\n", "GET /open HTTP/3.7\nHost: a\n\n", "GET  HTTP/1.1\nHost: a\n\n"})
    void an_unknown_version_is_named(String request) throws Exception {
        String answer = RawClient.exchange(sample.port(), request);
        assertThat(answer).startsWith("HTTP/1.1 505 ").contains("http-version-not-supported");
        AnswerHeaders.assertComplete(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Content-Type",
                "Cookie",
                "Idempotency-Key",
                "Origin",
                "Sec-Fetch-Site",
                "X-Api-Key",
                "X-CSRF-Token"
            })
    void a_header_that_decides_something_may_not_come_twice(String name) throws Exception {
        String twice = name + ": a=b\n" + name + ": a=b\n";
        String answer =
                RawClient.exchange(sample.port(), "GET /open HTTP/1.1\nHost: a\nConnection: close\n" + twice + "\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /hooks/abc HTTP/1.1\nContent-Type: application/json",
                "BREW /hooks/abc HTTP/1.1\nContent-Type: application/json",
                "POST /nothing HTTP/1.1\nContent-Type: application/json",
                "POST /notes HTTP/1.1\nContent-Type: application/json",
                "POST /echo HTTP/1.1\nContent-Type: text/plain",
            })
    void a_refusal_waits_for_the_body_that_is_under_way_and_the_connection_goes_on(String head) throws Exception {
        try (var client = new RawClient(sample.port())) {
            client.send(head + "\nHost: a\nContent-Length: 2\n\n");
            Thread.sleep(100);
            client.send("{}GET /open HTTP/1.1\nHost: a\nConnection: close\n\n");
            var statuses = RawClient.statuses(client.readToEnd());
            assertThat(statuses).hasSize(2);
            assertThat(statuses.getFirst()).isBetween(400, 499);
            assertThat(statuses.getLast()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /hooks/abc HTTP/1.1\nHost: a\nContent-Length: 2000000\n\n",
                "BREW /hooks/abc HTTP/1.1\nHost: a\nContent-Length: 2000000\n\n",
                "PUT /hooks/abc HTTP/1.1\nHost: a\nContent-Length: 2\nExpect: 100-continue\n\n",
            })
    void a_body_that_is_not_waited_for_ends_the_connection_and_the_answer_says_so(String request) throws Exception {
        String answer = RawClient.exchange(sample.port(), request);
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Connection: close");
        AnswerHeaders.assertComplete(answer);
    }

    @Test
    void a_method_override_is_ignored() throws Exception {
        String answer = RawClient.exchange(
                sample.port(), "GET /open HTTP/1.1\nHost: a\nConnection: close\nX-HTTP-Method-Override: DELETE\n\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void bytes_behind_a_request_are_another_request_and_not_part_of_it() throws Exception {
        String answer = RawClient.exchange(
                sample.port(), "GET /open HTTP/1.1\nHost: a\n\nGET /nothing HTTP/1.1\nHost: a\nConnection: close\n\n");
        assertThat(RawClient.statuses(answer)).isEqualTo(List.of(200, 404));
    }
}
