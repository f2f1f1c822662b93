package io.miadi.notify.webhook;

import io.miadi.application.webhook.WebhookSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends webhooks once, by https to public addresses only: names are resolved by us at every connection, and one that leads into a private
 * network is not called. Follows no redirect and reads no answer's body. Safe for any number of threads.
 */
public final class OkHttpWebhookSender implements WebhookSender, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration WHOLE = Duration.ofSeconds(15);

    private final OkHttpClient client;
    private final Reach reach;

    /** Which addresses may be called. */
    public enum Reach {
        PUBLIC,
        /** For a developer's own machine. */
        ANY
    }

    public OkHttpWebhookSender(Reach reach) {
        this.reach = reach;
        this.client = new OkHttpClient.Builder()
                .callTimeout(WHOLE)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .dns(this::resolve)
                // None is kept: many receivers hang up after an answer, and each new one has its address looked at
                // again.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        var found = Dns.SYSTEM.lookup(host);
        if (reach == Reach.PUBLIC && !found.stream().allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException("not a public address");
        }
        return found;
    }

    @Override
    public boolean mayCall(URI url) {
        var read = HttpUrl.parse(url.toString());
        if (read == null) {
            return false;
        }
        boolean plain = read.username().isEmpty() && read.password().isEmpty() && read.fragment() == null;
        if (!plain || (reach == Reach.PUBLIC && !read.isHttps())) {
            return false;
        }
        try {
            resolve(read.host());
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public Reply send(Request request) {
        // An address in figures is never resolved, so it is looked at here, at every try.
        if (!mayCall(request.url())) {
            return new Reply.NoAnswer("not a public address");
        }
        var call = client.newCall(new okhttp3.Request.Builder()
                .url(request.url().toString())
                .header("webhook-id", request.id())
                .header("webhook-timestamp", Long.toString(request.timestamp()))
                .header("webhook-signature", request.signature())
                .header("User-Agent", "Miadi")
                .post(RequestBody.create(request.body(), JSON))
                .build());
        try (Response response = call.execute()) {
            return new Reply.Answered(response.code());
        } catch (IOException trouble) {
            // The message may name the address; its kind says enough.
            return new Reply.NoAnswer(trouble.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
