package io.miadi.mpesa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.Reference;
import io.miadi.testkit.payment.ProviderLab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** The adapter against a scripted server that answers with the recorded bodies. */
final class MockDarajaLab implements ProviderLab {
    private final CopyOnWriteArrayList<String> ledger = new CopyOnWriteArrayList<>();
    private final Map<String, String> results = new ConcurrentHashMap<>();
    private final int port;
    private final DarajaPaymentProvider provider;
    private MockWebServer server;
    private volatile Outside outside = Outside.ACCEPTS;

    MockDarajaLab() {
        server = listen(0);
        port = server.getPort();
        provider = new DarajaPaymentProvider(
                Fixtures.sandbox("http://127.0.0.1:" + port), InstantSource.system(), (_, _, _) -> {});
    }

    @Override
    public PaymentProvider provider() {
        return provider;
    }

    @Override
    public void outside(Outside next) {
        if (next == Outside.IS_DOWN) {
            server.close();
        } else if (outside == Outside.IS_DOWN) {
            server = listen(port);
        }
        outside = next;
    }

    @Override
    public void payer(Reference reference, Payer payer) {
        results.put(
                reference.value(),
                switch (payer) {
                    case PAYS -> "0";
                    case CANCELS -> "1032";
                });
    }

    @Override
    public int prompts(Reference reference) {
        return (int) ledger.stream().filter(reference.value()::equals).count();
    }

    @Override
    public void close() {
        provider.close();
        server.close();
    }

    private MockWebServer listen(int onPort) {
        var next = new MockWebServer();
        next.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            next.start(InetAddress.getLoopbackAddress(), onPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next;
    }

    private MockResponse answer(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        if (path.startsWith("/oauth")) {
            return body(200, "oauth/token-success.json");
        }
        return switch (outside) {
            case ACCEPTS -> path.contains("stkpushquery") ? queried(request) : accepted(request);
            case REFUSES -> body(400, "stk/push-error-invalid-phone.json");
            case LOSES_THE_ANSWER -> {
                if (!path.contains("stkpushquery")) {
                    accepted(request);
                }
                yield new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            }
            case FAILS_INSIDE -> body(500, "stk/push-error-internal-server-error.json");
            case TALKS_RUBBISH -> body(200, "stk/push-error-waf-block.html");
            case IS_DOWN -> throw new IllegalStateException("a server that is down was asked");
        };
    }

    private MockResponse accepted(RecordedRequest request) {
        var reference = json(request).get("AccountReference").asText();
        ledger.add(reference);
        return text(200, "{\"ResponseCode\":\"0\",\"CheckoutRequestID\":\"ws_CO_" + reference + "\"}");
    }

    private MockResponse queried(RecordedRequest request) {
        var checkout = json(request).get("CheckoutRequestID").asText();
        var reference = checkout.substring("ws_CO_".length());
        return ledger.contains(reference)
                ? text(200, "{\"ResultCode\":\"" + results.getOrDefault(reference, "4999") + "\"}")
                : body(500, "stk/query-error-does-not-exist.json");
    }

    private static JsonNode json(RecordedRequest request) {
        try {
            var body = Objects.requireNonNull(request.getBody(), "a request without a body");
            return new ObjectMapper().readTree(body.utf8());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockResponse body(int status, String file) {
        return text(status, new String(Fixtures.bytes(file), StandardCharsets.UTF_8));
    }

    private static MockResponse text(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }
}
