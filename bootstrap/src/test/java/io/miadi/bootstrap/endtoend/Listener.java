package io.miadi.bootstrap.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another program on this machine that hears webhooks, as its author would write it from the specification alone. */
final class Listener implements AutoCloseable {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final HttpServer server;

    /** One request, with the three header fields of Standard Webhooks. */
    record Heard(String id, String timestamp, String signature, String body) {
        /** Whether one of its signatures is made with the secret. */
        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var signed = id + "." + timestamp + "." + body;
                var wanted = "v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return List.of(signature.split(" ")).contains(wanted);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param first how it answers at first; afterwards always 204 */
    Listener(Integer... first) {
        answers.addAll(List.of(first));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen at", e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/miadi";
    }

    /** What it heard that says this, in the order in which it came. */
    List<Heard> about(String words) {
        return heard.stream().filter(each -> each.body().contains(words)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
