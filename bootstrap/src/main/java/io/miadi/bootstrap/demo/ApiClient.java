package io.miadi.bootstrap.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A client of the public API, as anybody could write one: the demo has no other way in. */
public final class ApiClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String token;

    private ApiClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Signs in as a program does, with tokens. */
    public static ApiClient signIn(String base, String email, String password) {
        var visitor = new ApiClient(base, "");
        var body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"kind\":\"api\"}";
        return new ApiClient(
                base,
                visitor.post("/api/v1/auth/login", body).path("accessToken").asText());
    }

    public JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    public byte[] bytes(String path) {
        var answer = raw(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + " was answered " + answer.statusCode());
        }
        return answer.body();
    }

    public JsonNode post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        var answer = raw(request, BodyHandlers.ofString());
        try {
            var body = json.readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri().getPath() + " was answered " + answer.statusCode() + ": "
                                + body.path("detail").asText());
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(request.uri().getPath() + " was not answered with JSON", e);
        }
    }

    private <T> HttpResponse<T> raw(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
