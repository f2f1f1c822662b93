package io.miadi.simulators.daraja;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A merchant's callback address that keeps what arrives. */
final class CallbackInbox implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

    private volatile @Nullable String answer;

    record Letter(
            String path,
            @Nullable String shortcode,
            @Nullable String contentType,
            String body) {
        JsonNode callback() throws IOException {
            return Client.JSON.readTree(body).path("Body").path("stkCallback");
        }
    }

    CallbackInbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        letters.add(new Letter(
                exchange.getRequestURI().toString(),
                headers.getFirst("Businessshortcode"),
                headers.getFirst("Content-Type"),
                body));
        // After taking it: whoever has the answer finds the letter.
        if (answer == null) {
            exchange.sendResponseHeaders(500, -1);
        } else {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    String url() {
        return url("/cb/8f3c1e/stk?x=1");
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** From now on every letter is answered with HTTP 200 and this. */
    void answer(String body) {
        answer = body;
    }

    /** The next callback; fails when none comes. */
    Letter next() throws InterruptedException {
        var letter = letters.poll(10, TimeUnit.SECONDS);
        if (letter == null) {
            throw new AssertionError("no callback came");
        }
        return letter;
    }

    int waiting() {
        return letters.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
