package io.miadi.bootstrap.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.miadi.bootstrap.demo.SamplePractice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One person at the public API, who signs in when needed and lives with a server that may die under any request. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http;
    private final String base;
    private final String email;
    private final ObjectMapper json = new ObjectMapper();
    private volatile String token = "";

    Caller(HttpClient http, String base, String email) {
        this.http = http;
        this.base = base;
        this.email = email;
    }

    /** @param body an empty object where the answer had none */
    record Reply(int status, JsonNode body) {
        boolean is(int expected) {
            return status == expected;
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    /** Empty when no answer came. */
    Optional<Reply> get(String path) {
        return signedIn(request(path).GET());
    }

    /** Empty when no answer came; whether anything was done is then not known. */
    Optional<Reply> post(String path, String body, UUID key) {
        return signedIn(posting(path, body).header("Idempotency-Key", key.toString()));
    }

    Optional<Reply> post(String path, String body) {
        return post(path, body, UUID.randomUUID());
    }

    private Optional<Reply> signedIn(HttpRequest.Builder request) {
        var used = token;
        var first = token.isEmpty()
                ? Optional.of(new Reply(UNAUTHENTICATED, json.createObjectNode()))
                : send(authorised(request));
        if (first.isEmpty() || !first.get().is(UNAUTHENTICATED)) {
            return first;
        }
        return signIn(used) ? send(authorised(request)).filter(again -> !again.is(UNAUTHENTICATED)) : Optional.empty();
    }

    private HttpRequest authorised(HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token).build();
    }

    /** Sends it as nobody in particular. */
    Optional<Reply> visit(String path, String body) {
        return send(posting(path, body).build());
    }

    /** The refresh token of a new login; empty when signing in was refused for now. */
    Optional<String> freshRefreshToken() {
        return login().map(reply -> reply.text("/refreshToken"));
    }

    /** What a signed-in person's requests carry. */
    String authorization() {
        if (token.isEmpty() && !signIn("")) {
            throw new IllegalStateException(email + " cannot sign in");
        }
        return "Bearer " + token;
    }

    private Optional<Reply> login() {
        var body = "{\"email\":\"" + email + "\",\"password\":\"" + SamplePractice.PASSPHRASE + "\",\"kind\":\"api\"}";
        return visit("/api/v1/auth/login", body).filter(reply -> reply.is(200));
    }

    /** Of many who find the same token stale one signs in, and the others use what that brought. */
    private synchronized boolean signIn(String stale) {
        if (!token.equals(stale)) {
            return true;
        }
        var answer = login();
        answer.ifPresent(reply -> token = reply.text("/accessToken"));
        return answer.isPresent();
    }

    private HttpRequest.Builder posting(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private Optional<Reply> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return Optional.of(new Reply(answer.statusCode(), read(answer.body())));
        } catch (IOException e) {
            return Optional.empty(); // the server died, or is not up yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer was not JSON", e);
        }
    }
}
