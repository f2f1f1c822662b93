package io.miadi.mpesa;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.PaymentProvider.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class OnePushProperties {
    /** What a server says to a push, with headers that tempt a client to send again. */
    record Misbehaviour(int status, String fixture, boolean breaksOff) {
        MockResponse response() {
            var builder = new MockResponse.Builder()
                    .code(status)
                    .setHeader("Retry-After", "0")
                    .setHeader("Location", "/mpesa/stkpush/v1/processrequest")
                    .body(text(fixture));
            return (breaksOff ? builder.onResponseStart(new SocketEffect.CloseSocket()) : builder).build();
        }

        boolean refusesTheToken() {
            return !breaksOff && (status == 401 || (status == 404 && fixture.contains("invalid-access-token")));
        }
    }

    @Property(tries = 200)
    @Tag("P8")
    @Label("P8 a push is written exactly once, and once more only when the gateway refused its token")
    void exactly_one_push(@ForAll("misbehaviours") Misbehaviour misbehaviour) throws IOException {
        var pushes = new AtomicInteger();
        try (var server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    if (request.getUrl().encodedPath().startsWith("/oauth")) {
                        return new MockResponse.Builder()
                                .body(text("oauth/token-success.json"))
                                .build();
                    }
                    pushes.incrementAndGet();
                    return misbehaviour.response();
                }
            });
            server.start(InetAddress.getLoopbackAddress(), 0);
            var account = Fixtures.sandbox("http://127.0.0.1:" + server.getPort());
            try (var provider = new DarajaPaymentProvider(account, InstantSource.system(), (_, _, _) -> {})) {
                var reply = provider.push(Fixtures.push(1));
                assertThat(pushes).hasValue(misbehaviour.refusesTheToken() ? 2 : 1);
                assertThat(reply).isNotInstanceOf(Reply.NotSent.class);
            }
        }
    }

    @Provide
    Arbitrary<Misbehaviour> misbehaviours() {
        var statuses = Arbitraries.oneOf(
                Arbitraries.of(200, 307, 308, 401, 404, 408, 421, 429, 500, 502, 503, 504),
                Arbitraries.integers()
                        .between(200, 599)
                        .filter(status -> status != 204 && status != 205 && status != 304));
        var fixtures = Arbitraries.of(
                "stk/push-response-accepted.json",
                "stk/push-error-invalid-access-token.json",
                "stk/push-error-spike-arrest.json",
                "stk/push-error-waf-block.html");
        return Combinators.combine(statuses, fixtures, Arbitraries.of(true, false))
                .as(Misbehaviour::new);
    }

    private static String text(String file) {
        return new String(Fixtures.bytes(file), StandardCharsets.UTF_8);
    }
}
