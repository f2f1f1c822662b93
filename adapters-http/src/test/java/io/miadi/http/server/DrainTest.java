package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP-13: a server that stops finishes what it has begun and begins nothing new. */
@Timeout(60)
class DrainTest {
    @Test
    void a_request_in_flight_is_answered_while_the_server_stops() throws Exception {
        var sample = SampleServer.usual();
        try (var inFlight = new RawClient(sample.port());
                var idle = new RawClient(sample.port())) {
            inFlight.send("GET /waits HTTP/1.1\nHost: a\n\n");
            assertThat(sample.entered.await(20, TimeUnit.SECONDS)).isTrue();
            int port = sample.port();
            var stopping = CompletableFuture.runAsync(sample.server::drain);
            assertThat(idle.readToEnd()).isEmpty();
            sample.release.countDown();
            assertThat(inFlight.readToEnd()).startsWith("HTTP/1.1 200 ").contains("\"waited\":true");
            stopping.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new RawClient(port)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void a_request_that_does_not_end_is_cut_and_the_server_stops_nevertheless() throws Exception {
        var sample = new SampleServer(SampleServer.impatient(), List.of());
        try (var inFlight = new RawClient(sample.port())) {
            inFlight.send("GET /waits HTTP/1.1\nHost: a\n\n");
            assertThat(sample.entered.await(20, TimeUnit.SECONDS)).isTrue();
            sample.server.drain();
            assertThat(inFlight.readToEnd()).doesNotContain("\"waited\":true");
        } finally {
            sample.release.countDown();
        }
    }

    @Test
    void a_port_in_use_is_named() {
        try (var sample = SampleServer.usual()) {
            var same = ServerSettings.at("127.0.0.1", sample.port());
            assertThatThrownBy(() -> new SampleServer(same, List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cannot listen on 127.0.0.1:" + sample.port());
        }
    }

    @Test
    void two_listeners_of_one_factory_answer_only_their_own_routes() throws Exception {
        try (var first = SampleServer.usual();
                var second = new SampleServer(SampleServer.settings(), List.of())) {
            assertThat(first.port()).isNotEqualTo(second.port());
            assertThat(WebClient.send(WebClient.get(second, "/open")).status()).isEqualTo(200);
            assertThat(first.handled).hasValue(0);
        }
    }
}
