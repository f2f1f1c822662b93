package io.miadi.mpesa.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.mpesa.Fixtures;
import io.miadi.mpesa.account.DarajaAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.TlsVersion;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarajaWireTest {
    private static final Instant NOW = Instant.parse("2026-10-05T07:15:30Z");
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(600));

    private final MockWebServer server = new MockWebServer();
    private final List<DarajaListener.Outcome> outcomes = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_comes_back_with_its_status_and_is_the_last_word() {
        server.enqueue(new MockResponse.Builder().code(404).body("not here").build());
        try (var wire = wire()) {
            assertThat(push(wire)).isEqualTo(new Exchange.Answered(404, ByteString.encodeUtf8("not here")));
            assertThat(wire.lastWord()).contains(NOW);
            assertThat(outcomes).containsExactly(DarajaListener.Outcome.ANSWERED);
        }
    }

    @Test
    @Tag("P71")
    void nobody_listening_means_not_written() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(pushTo("http://127.0.0.1:" + port)).isEqualTo(new Exchange.NotWritten("ConnectException"));
    }

    @Test
    @Tag("P71")
    void a_name_that_does_not_resolve_means_not_written() {
        assertThat(pushTo("http://daraja.invalid")).isEqualTo(new Exchange.NotWritten("UnknownHostException"));
    }

    @Test
    @Tag("P71")
    void a_failed_handshake_means_not_written() throws InterruptedException {
        assertThat(pushTo("https://127.0.0.1:" + server.getPort())).isInstanceOf(Exchange.NotWritten.class);
        // The greeting of TLS is random bytes, which a plain server may take for a request; it is never ours.
        for (var heard = server.takeRequest(0, TimeUnit.MILLISECONDS);
                heard != null;
                heard = server.takeRequest(0, TimeUnit.MILLISECONDS)) {
            assertThat(heard.getMethod()).isNotEqualTo("POST");
        }
    }

    @Test
    @Tag("P44")
    void only_tls_1_2_and_newer_is_spoken() {
        var addresses = DarajaAddresses.stub("https://stub.example.org", Fixtures.CALLBACK_BASE);
        assertThat(DarajaWire.client(addresses, SHORT).connectionSpecs())
                .singleElement()
                .satisfies(spec -> {
                    assertThat(spec.isTls()).isTrue();
                    assertThat(spec.tlsVersions()).containsExactlyInAnyOrder(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
                });
    }

    @Test
    void a_connection_that_breaks_after_the_request_means_lost() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        try (var wire = wire()) {
            assertThat(push(wire)).isInstanceOf(Exchange.Lost.class);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void silence_after_the_request_means_lost() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (var wire = wire()) {
            assertThat(push(wire)).isInstanceOf(Exchange.Lost.class);
            assertThat(outcomes).containsExactly(DarajaListener.Outcome.LOST);
        }
    }

    @Test
    void a_token_is_given_up_before_anything_else_is() {
        assertThat(Deadlines.STANDARD)
                .isEqualTo(new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(10)));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var token = new Deadlines(Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ofHours(1));
        try (var wire = wire("http://127.0.0.1:" + server.getPort(), token)) {
            assertThat(wire.get(DarajaCall.TOKEN, "Basic key")).isInstanceOf(Exchange.Lost.class);
        }
    }

    @Test
    void an_answer_that_ends_too_soon_means_lost() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"ResponseCode\":\"0\"}")
                .setHeader("Content-Length", 500)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        try (var wire = wire()) {
            assertThat(push(wire)).isInstanceOf(Exchange.Lost.class);
        }
    }

    @Test
    void an_answer_over_64_kib_is_not_read() {
        server.enqueue(new MockResponse.Builder().body("x".repeat(65_537)).build());
        server.enqueue(new MockResponse.Builder().body("x".repeat(65_536)).build());
        try (var wire = wire()) {
            assertThat(push(wire)).isEqualTo(new Exchange.Lost("answer longer than 65536 bytes"));
            assertThat(push(wire)).isInstanceOf(Exchange.Answered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "503, Retry-After, 0",
        "408, Retry-After, 0",
        "307, Location, /again",
        "421, X-None, x",
        "401, X-None, x"
    })
    void no_answer_makes_a_request_go_out_again(int status, String header, String value) {
        server.enqueue(
                new MockResponse.Builder().code(status).setHeader(header, value).build());
        server.enqueue(new MockResponse.Builder().body("second").build());
        try (var wire = wire()) {
            assertThat(push(wire)).isEqualTo(new Exchange.Answered(status, ByteString.EMPTY));
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void a_push_never_meets_a_kept_connection_that_the_server_has_closed() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .body("first")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(new MockResponse.Builder().body("second").build());
        try (var wire = wire()) {
            query(wire);
            assertThat(push(wire)).isEqualTo(new Exchange.Answered(200, ByteString.encodeUtf8("second")));
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(1);
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void every_push_has_a_connection_of_its_own_and_questions_share_one() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse.Builder().body("{}").build());
        }
        try (var wire = wire()) {
            push(wire);
            push(wire);
            query(wire);
            query(wire);
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(1);
            assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(2);
            assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(2);
        }
    }

    @Test
    void a_kept_connection_that_breaks_under_a_question_means_lost_and_no_second_try() {
        server.enqueue(new MockResponse.Builder().body("first").build());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(new MockResponse.Builder().body("third").build());
        try (var wire = wire()) {
            query(wire);
            assertThat(query(wire)).isInstanceOf(Exchange.Lost.class);
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void five_calls_turned_away_open_the_breaker_and_then_nothing_is_written() {
        for (int i = 0; i < 5; i++) {
            server.enqueue(new MockResponse.Builder().code(503).build());
        }
        try (var wire = wire()) {
            for (int i = 0; i < 5; i++) {
                assertThat(push(wire)).isInstanceOf(Exchange.Answered.class);
            }
            assertThat(push(wire)).isEqualTo(new Exchange.NotWritten("breaker open"));
            assertThat(server.getRequestCount()).isEqualTo(5);
            assertThat(outcomes).containsOnly(DarajaListener.Outcome.TURNED_AWAY);
            assertThat(wire.lastWord()).isEmpty();
        }
    }

    private DarajaWire wire() {
        return wire("http://127.0.0.1:" + server.getPort());
    }

    private DarajaWire wire(String baseUrl) {
        return wire(baseUrl, SHORT);
    }

    private DarajaWire wire(String baseUrl, Deadlines deadlines) {
        return new DarajaWire(
                DarajaAddresses.stub(baseUrl, Fixtures.CALLBACK_BASE),
                deadlines,
                InstantSource.fixed(NOW),
                (call, took, outcome) -> outcomes.add(outcome));
    }

    private Exchange pushTo(String baseUrl) {
        try (var wire = wire(baseUrl)) {
            return push(wire);
        }
    }

    private static Exchange push(DarajaWire wire) {
        return wire.post(DarajaCall.PUSH, "Bearer token", ByteString.encodeUtf8("{}"));
    }

    private static Exchange query(DarajaWire wire) {
        return wire.post(DarajaCall.QUERY, "Bearer token", ByteString.encodeUtf8("{}"));
    }
}
