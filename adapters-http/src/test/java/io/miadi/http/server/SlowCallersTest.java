package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP-2, V15.2.2: whoever is slow loses the connection, and nobody else notices. */
@Timeout(60)
class SlowCallersTest {
    @Test
    void a_head_that_drips_in_is_given_up() throws Exception {
        try (var sample = new SampleServer(SampleServer.impatient(), List.of());
                var slow = new RawClient(sample.port())) {
            slow.send("GET /open HTTP/1.1\nHost: a\n");
            slow.drip("X-Drip: x\n", 400, 25);
            String answer = slow.readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("request-timeout");
            AnswerHeaders.assertComplete(answer);
            assertThat(WebClient.send(WebClient.get(sample, "/open")).status()).isEqualTo(200);
        }
    }

    @Test
    void a_second_head_on_the_same_connection_is_held_to_the_same_deadline() throws Exception {
        try (var sample = new SampleServer(SampleServer.impatient(), List.of());
                var slow = new RawClient(sample.port())) {
            slow.send("GET /open HTTP/1.1\nHost: a\n\n");
            slow.drip("GET /open HTTP/1.1\n", 1, 50);
            slow.drip("X: x\n", 400, 25);
            assertThat(RawClient.statuses(slow.readToEnd())).isEqualTo(List.of(200, 408));
        }
    }

    @Test
    void a_body_that_drips_in_is_given_up_without_reaching_its_handler() throws Exception {
        try (var sample = new SampleServer(SampleServer.impatient(), List.of());
                var slow = new RawClient(sample.port())) {
            slow.send("POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 1000\n\n");
            slow.drip("{", 400, 25);
            assertThat(slow.readToEnd()).startsWith("HTTP/1.1 408 ").contains("Connection: close");
            assertThat(sample.handled).hasValue(0);
        }
    }

    @Test
    void a_body_that_stops_coming_is_given_up() throws Exception {
        try (var sample = new SampleServer(SampleServer.impatient(), List.of())) {
            String answer = RawClient.exchange(
                    sample.port(),
                    "POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 1000\n\n{");
            assertThat(answer).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void an_answer_that_is_not_taken_is_cut_and_its_handler_freed() throws Exception {
        var freed = new CountDownLatch(1);
        var endless = Route.get(
                "/endless",
                Set.of(Access.PUBLIC),
                call -> Answer.stream("text/plain", out -> {
                    try {
                        byte[] block = new byte[64 * 1024];
                        while (true) {
                            out.write(block);
                        }
                    } finally {
                        freed.countDown();
                    }
                }));
        try (var sample = new SampleServer(SampleServer.impatient(), List.of(endless.within(Duration.ofMillis(100))));
                var lazy = new RawClient(sample.port())) {
            lazy.send("GET /endless HTTP/1.1\nHost: a\n\n");
            assertThat(freed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_handler_past_its_deadline_is_interrupted_and_the_caller_told() throws Exception {
        try (var sample = SampleServer.usual()) {
            var answer = WebClient.send(WebClient.get(sample, "/slow"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("deadline-passed");
            assertThat(answer.headers().get("Retry-After")).isEqualTo("2");
            assertThat(sample.server.inFlight()).isZero();
        }
    }

    @Test
    void a_handler_that_finishes_its_work_late_tells_the_truth() throws Exception {
        var stubborn = Route.get("/stubborn", Set.of(Access.PUBLIC), call -> {
                    try {
                        Thread.sleep(Duration.ofSeconds(30));
                    } catch (InterruptedException e) {
                        return Answer.ok(Map.of("done", true));
                    }
                    return Answer.noContent();
                })
                .within(Duration.ofMillis(100));
        try (var sample = new SampleServer(SampleServer.settings(), List.of(stubborn))) {
            assertThat(WebClient.send(WebClient.get(sample, "/stubborn")).body())
                    .isEqualTo("{\"done\":true}");
        }
    }
}
