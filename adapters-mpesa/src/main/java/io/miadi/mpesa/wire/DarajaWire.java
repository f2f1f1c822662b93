package io.miadi.mpesa.wire;

import dev.failsafe.CircuitBreaker;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.answer.StrictJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/**
 * Sends one request to Daraja once and says what became of it. Thread-safe; holds its own connections.
 *
 * <p>One breaker guards all calls: after five of eight calls without a usable answer nothing is written for ten seconds,
 * then one call tries. A push turned away by it was certainly not written.
 */
public final class DarajaWire implements AutoCloseable {
    private static final Set<Integer> TURNED_AWAY = Set.of(403, 429, 502, 503, 504);

    private final OkHttpClient client;
    private final OkHttpClient pushClient;
    private final Deadlines deadlines;
    private final HttpUrl base;
    private final InstantSource instants;
    private final DarajaListener listener;
    private final CircuitBreaker<Object> breaker;
    private final AtomicReference<Optional<Instant>> lastWord = new AtomicReference<>(Optional.empty());

    public DarajaWire(DarajaAddresses addresses, InstantSource instants, DarajaListener listener) {
        this(addresses, Deadlines.STANDARD, instants, listener);
    }

    DarajaWire(DarajaAddresses addresses, Deadlines deadlines, InstantSource instants, DarajaListener listener) {
        this.client = client(addresses, deadlines);
        this.deadlines = deadlines;
        this.pushClient = freshConnections(client);
        this.base = HttpUrl.get(addresses.baseUrl());
        this.instants = instants;
        this.listener = listener;
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(5, 8)
                .withSuccessThreshold(1)
                .withDelay(Duration.ofSeconds(10))
                .build();
    }

    /** Redirects and retries are off: a request goes where it was sent, once. */
    static OkHttpClient client(DarajaAddresses addresses, Deadlines deadlines) {
        var plain = addresses.isCleartext() ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS;
        return new OkHttpClient.Builder()
                .connectTimeout(deadlines.connect())
                .readTimeout(deadlines.call())
                .writeTimeout(deadlines.call())
                .callTimeout(deadlines.call())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionSpecs(List.of(plain))
                .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
                .eventListenerFactory(call -> {
                    var mark = call.request().tag(FirstByte.class);
                    return mark == null ? EventListener.NONE : mark;
                })
                .build();
    }

    /**
     * A push has a connection of its own. OkHttp looks whether a kept connection is still alive only after ten idle seconds,
     * and a push written to one that the server has closed meanwhile would be lost for nothing: unknown to us, never seen
     * by M-Pesa. The connection costs less than a hundredth of what the payer needs to find the phone.
     */
    private static OkHttpClient freshConnections(OkHttpClient client) {
        return client.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .build();
    }

    /** Asks for a token with the account's key and secret, which are the only thing that goes with it. */
    public Exchange get(DarajaCall call, String authorization) {
        var url = url(call)
                .newBuilder()
                .addQueryParameter("grant_type", "client_credentials")
                .build();
        return send(call, new Request.Builder().url(url).header("Authorization", authorization));
    }

    public Exchange post(DarajaCall call, String authorization, ByteString json) {
        return send(
                call,
                new Request.Builder()
                        .url(url(call))
                        .header("Authorization", authorization)
                        .post(new OnceBody(json)));
    }

    /** When Daraja itself last said something. */
    public Optional<Instant> lastWord() {
        return lastWord.get();
    }

    private HttpUrl url(DarajaCall call) {
        return base.newBuilder().addPathSegments(call.path()).build();
    }

    private Exchange send(DarajaCall call, Request.Builder request) {
        if (!breaker.tryAcquirePermit()) {
            return new Exchange.NotWritten("breaker open");
        }
        long started = System.nanoTime();
        var exchange = exchange(call, request);
        var outcome = outcome(exchange);
        if (outcome == DarajaListener.Outcome.ANSWERED) {
            breaker.recordSuccess();
            lastWord.set(Optional.of(instants.instant()));
        } else {
            breaker.recordFailure();
        }
        listener.called(call, Duration.ofNanos(System.nanoTime() - started), outcome);
        return exchange;
    }

    private Exchange exchange(DarajaCall which, Request.Builder request) {
        var firstByte = new FirstByte();
        var call = (which.movesMoney() ? pushClient : client)
                .newCall(request.tag(FirstByte.class, firstByte).build());
        call.timeout().timeout(deadlines.of(which).toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            var source = response.body().source();
            if (source.request(StrictJson.LONGEST_BODY + 1L)) {
                return new Exchange.Lost("answer longer than " + StrictJson.LONGEST_BODY + " bytes");
            }
            return new Exchange.Answered(response.code(), source.readByteString());
        } catch (IOException trouble) {
            // The message may name the address or the answer; its kind says enough.
            var cause = trouble.getClass().getSimpleName();
            return firstByte.isWritten() ? new Exchange.Lost(cause) : new Exchange.NotWritten(cause);
        }
    }

    private static DarajaListener.Outcome outcome(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answered(int status, var _)
            when TURNED_AWAY.contains(status) -> DarajaListener.Outcome.TURNED_AWAY;
            case Exchange.Answered _ -> DarajaListener.Outcome.ANSWERED;
            case Exchange.NotWritten _ -> DarajaListener.Outcome.NOT_WRITTEN;
            case Exchange.Lost _ -> DarajaListener.Outcome.LOST;
        };
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        pushClient.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
