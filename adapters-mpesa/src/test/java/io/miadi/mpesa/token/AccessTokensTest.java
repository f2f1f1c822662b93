package io.miadi.mpesa.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.mpesa.Fixtures;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.wire.DarajaCall;
import io.miadi.mpesa.wire.DarajaWire;
import io.miadi.mpesa.wire.Exchange;
import io.miadi.testkit.time.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final Instant START = Instant.parse("2026-10-05T07:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private final SettableClock clock = new SettableClock(START);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-success", "token-success-numeric-expiry"})
    void a_token_is_kept_for_four_fifths_of_its_life(String fixture) {
        enqueue(200, fixture);
        enqueue(200, fixture);
        try (var wire = wire()) {
            var tokens = tokens(wire);
            tokens.current();
            clock.set(START.plusSeconds(2879));
            tokens.current();
            assertThat(server.getRequestCount()).isEqualTo(1);
            clock.set(START.plusSeconds(2880));
            tokens.current();
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void key_and_secret_travel_as_basic_authentication_and_nowhere_else() throws InterruptedException {
        enqueue(200, "token-success");
        try (var wire = wire()) {
            tokens(wire).current();
            var request = server.takeRequest();
            assertThat(request.getTarget()).isEqualTo("/oauth/v1/generate?grant_type=client_credentials");
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getHeaders().get("Authorization"))
                    .isEqualTo("Basic a2V5LW9mLXRoZS10ZXN0czpzZWNyZXQtb2YtdGhlLXRlc3Rz");
        }
    }

    @Test
    void many_callers_share_one_request() throws InterruptedException, ExecutionException {
        var hold = new CountDownLatch(1);
        server.setDispatcher(new HeldAnswer(hold, text("token-success")));
        try (var wire = wire();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tokens = tokens(wire);
            List<Future<Grant>> grants = IntStream.range(0, 32)
                    .mapToObj(_ -> threads.submit((Callable<Grant>) tokens::current))
                    .toList();
            hold.countDown();
            for (var grant : grants) {
                assertThat(grant.get()).isInstanceOf(Grant.Held.class);
            }
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"error-invalid-authentication, consumer key and secret", "error-invalid-grant-type, grant type"})
    void a_refusal_says_what_to_mend(String fixture, String words) {
        enqueue(400, fixture);
        try (var wire = wire()) {
            assertThat(tokens(wire).current())
                    .isInstanceOfSatisfying(
                            Grant.Missing.class,
                            missing ->
                                    assertThat(missing.cause()).contains(words).doesNotContain("secret-of-the-tests"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"access_token\":\"ok\"}",
                "{\"access_token\":\"two words\",\"expires_in\":\"3599\"}",
                "{\"access_token\":\"line\\r\\nbreak\",\"expires_in\":\"3599\"}",
                "{\"access_token\":\"ok\",\"expires_in\":\"soon\"}",
                "{\"access_token\":\"ok\",\"expires_in\":-1}",
                "{\"access_token\":7,\"expires_in\":\"3599\"}"
            })
    void an_answer_without_a_usable_token_is_none(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
        try (var wire = wire()) {
            assertThat(tokens(wire).current()).isInstanceOf(Grant.Missing.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"3599, 2879200", "300, 240000", "299, 239000", "61, 1000", "60, 0", "10, -50000"})
    void a_token_is_fresh_until_the_earlier_of_both_margins(long seconds, long millis) {
        assertThat(TokenAnswers.freshFor(Duration.ofSeconds(seconds))).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"404, invalid-access-token", "401, no-api-product"})
    void a_refused_token_is_dropped_and_the_call_made_once_more(int status, String error) throws InterruptedException {
        enqueueToken("first");
        server.enqueue(answer(status, "stk/push-error-" + error + ".json"));
        enqueueToken("second");
        server.enqueue(answer(200, "stk/push-response-accepted.json"));
        try (var wire = wire()) {
            var exchange = new AuthorizedCalls(wire, tokens(wire)).post(DarajaCall.PUSH, ByteString.encodeUtf8("{}"));
            assertThat(exchange)
                    .isInstanceOfSatisfying(
                            Exchange.Answered.class, a -> assertThat(a.status()).isEqualTo(200));
            server.takeRequest();
            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer first");
            server.takeRequest();
            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer second");
        }
    }

    @Test
    void a_token_refused_twice_is_not_tried_a_third_time() {
        for (int i = 0; i < 3; i++) {
            enqueueToken("token-" + i);
            server.enqueue(answer(404, "stk/push-error-invalid-access-token.json"));
        }
        try (var wire = wire()) {
            new AuthorizedCalls(wire, tokens(wire)).post(DarajaCall.PUSH, ByteString.encodeUtf8("{}"));
            assertThat(server.getRequestCount()).isEqualTo(4);
        }
    }

    @Test
    @Tag("P71")
    void without_a_token_a_push_is_not_written() {
        enqueue(400, "error-invalid-authentication");
        try (var wire = wire()) {
            assertThat(new AuthorizedCalls(wire, tokens(wire)).post(DarajaCall.PUSH, ByteString.encodeUtf8("{}")))
                    .isInstanceOf(Exchange.NotWritten.class);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    private DarajaAccount account() {
        return Fixtures.sandbox("http://127.0.0.1:" + server.getPort());
    }

    private DarajaWire wire() {
        return new DarajaWire(account().addresses(), clock, (_, _, _) -> {});
    }

    private AccessTokens tokens(DarajaWire wire) {
        return new AccessTokens(wire, account().credentials(), clock);
    }

    private void enqueue(int status, String fixture) {
        server.enqueue(answer(status, "oauth/" + fixture + ".json"));
    }

    private void enqueueToken(String token) {
        server.enqueue(new MockResponse.Builder()
                .body("{\"access_token\":\"" + token + "\",\"expires_in\":\"3599\"}")
                .build());
    }

    private static MockResponse answer(int status, String file) {
        return new MockResponse.Builder()
                .code(status)
                .body(new String(Fixtures.bytes(file), StandardCharsets.UTF_8))
                .build();
    }

    private static String text(String fixture) {
        return new String(Fixtures.bytes("oauth/" + fixture + ".json"), StandardCharsets.UTF_8);
    }
}
