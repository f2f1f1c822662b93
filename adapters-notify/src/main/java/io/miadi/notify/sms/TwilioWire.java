package io.miadi.notify.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.miadi.notify.breaker.Breaker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.EventListener;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request to Twilio once and says what became of it. Holds its own connections; safe for any number of threads. */
final class TwilioWire implements AutoCloseable {
    private static final long LONGEST_BODY = 1 << 20;
    /** Our account is refused, or everybody is: no word about the message. */
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 402, 403, 408, 425, 429);

    private final OkHttpClient client;
    private final Breaker breaker = Breaker.of("sms");
    private final ObjectMapper json = new ObjectMapper();
    private final HttpUrl base;
    private final String authorization;

    TwilioWire(TwilioSettings settings) {
        var plain =
                settings.baseUrl().getScheme().equals("http") ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(settings.connect())
                .readTimeout(settings.whole())
                .writeTimeout(settings.whole())
                .callTimeout(settings.whole())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionSpecs(List.of(plain))
                .connectionPool(new ConnectionPool(4, 30, TimeUnit.SECONDS))
                .eventListenerFactory(TwilioWire::mark)
                .build();
        this.base = HttpUrl.get(settings.baseUrl().toString());
        this.authorization =
                Credentials.basic(settings.accountSid(), settings.authToken().reveal());
    }

    private static EventListener mark(Call call) {
        var mark = call.request().tag(Mark.class);
        return mark == null ? EventListener.NONE : mark;
    }

    /** What became of a request. */
    sealed interface Exchange {
        /** @param retryAfter seconds that the provider asked us to wait */
        record Answered(int status, Optional<JsonNode> body, Optional<Long> retryAfter) implements Exchange {}

        record NotWritten(String cause) implements Exchange {}

        record Lost(String cause) implements Exchange {}

        /** Nobody was called, because the provider did not answer lately. */
        record Shut() implements Exchange {}
    }

    /** Knows whether a request began to be written, set before its first byte leaves. */
    private static final class Mark extends EventListener {
        private volatile boolean written;

        @Override
        public void requestHeadersStart(Call call) {
            written = true;
        }
    }

    Exchange post(String path, FormBody form) {
        return send(new Request.Builder().url(url(path)).post(new OnceForm(form)));
    }

    Exchange get(HttpUrl url) {
        return send(new Request.Builder().url(url));
    }

    HttpUrl url(String path) {
        var url = base.resolve(path);
        if (url == null || !url.host().equals(base.host())) {
            throw new IllegalArgumentException("not a path of the provider");
        }
        return url;
    }

    int room() {
        return breaker.room();
    }

    private Exchange send(Request.Builder request) {
        return breaker.call(() -> exchange(request), TwilioWire::isUsable).orElseGet(Exchange.Shut::new);
    }

    private static boolean isUsable(Exchange exchange) {
        return exchange instanceof Exchange.Answered(int status, var _, var _)
                && status < 500
                && !TURNED_AWAY.contains(status);
    }

    private Exchange exchange(Request.Builder request) {
        var mark = new Mark();
        var call = client.newCall(request.header("Authorization", authorization)
                .tag(Mark.class, mark)
                .build());
        try (Response response = call.execute()) {
            var source = response.body().source();
            if (source.request(LONGEST_BODY + 1)) {
                return new Exchange.Lost("answer too long");
            }
            return new Exchange.Answered(response.code(), parsed(source.readByteArray()), retryAfter(response));
        } catch (IOException trouble) {
            // The message may name the address; its kind says enough.
            var cause = trouble.getClass().getSimpleName();
            return mark.written ? new Exchange.Lost(cause) : new Exchange.NotWritten(cause);
        }
    }

    private Optional<JsonNode> parsed(byte[] body) throws IOException {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // an error page of something in between
        }
    }

    private static Optional<Long> retryAfter(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .filter(text ->
                        !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit))
                .map(Long::parseLong);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
