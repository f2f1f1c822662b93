package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.route.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** HTTP-12: what is worth least is shed first, and no place is ever given twice. */
class OverloadTest {
    @Test
    void the_kinds_are_shed_in_their_order() {
        var gate = new AdmissionGate(100);
        var shed = new ArrayList<Load>();
        for (int taken = 0; taken < 100; taken++) {
            for (Load load : Load.values()) {
                if (!shed.contains(load) && !gate.enter(load)) {
                    shed.add(load);
                } else if (!shed.contains(load)) {
                    gate.leave();
                }
            }
            assertThat(gate.enter(Load.LAST)).isTrue();
        }
        assertThat(gate.enter(Load.LAST)).isFalse();
        shed.add(Load.LAST);
        assertThat(shed).isEqualTo(List.of(Load.values()));
    }

    @Test
    void parallel_requests_never_share_a_place() {
        var gate = new AdmissionGate(10);
        var entered = new AtomicInteger();
        var all = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (gate.enter(Load.LAST)) {
                        entered.incrementAndGet();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(entered).hasValue(10);
        assertThat(gate.taken()).isEqualTo(10);
    }

    @Test
    void a_full_server_turns_an_export_away_and_still_takes_a_callback() throws Exception {
        var narrow = SampleServer.settings().with(new ServerSettings.Limits(8_192, 100, 50, 1_024, 2));
        try (var sample = new SampleServer(narrow, List.of())) {
            var waiting = CompletableFuture.supplyAsync(() -> sent(sample, "/waits"));
            assertThat(sample.entered.await(20, TimeUnit.SECONDS)).isTrue();
            var turnedAway = WebClient.send(WebClient.get(sample, "/export"));
            assertThat(turnedAway.status()).isEqualTo(503);
            assertThat(turnedAway.body()).contains("urn:miadi:problem:overloaded");
            assertThat(turnedAway.headers().get("Retry-After")).isEqualTo("2");
            assertThat(WebClient.send(WebClient.post(sample, "/hooks/abc", "{}"))
                            .status())
                    .isEqualTo(200);
            sample.release.countDown();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(WebClient.send(WebClient.get(sample, "/export")).status())
                    .isEqualTo(200);
        }
    }

    private static int sent(SampleServer sample, String path) {
        try {
            return WebClient.send(WebClient.get(sample, path)).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
