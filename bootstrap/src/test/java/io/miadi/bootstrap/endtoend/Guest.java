package io.miadi.bootstrap.endtoend;

import io.miadi.bootstrap.OpenApiCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A person at the front door. Every answer is held against the API's document, and every request that was accepted as well.
 * Whoever has a name signs in by tokens when needed.
 */
final class Guest {
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final int TOO_MANY = 429;
    private static final int MOST_TRIES = 40;

    private final HttpClient http;
    private final String base;
    private final CalledOperations called;
    private final JumpingClock clock;
    private Optional<Name> name = Optional.empty();
    private Optional<Reply> signedIn = Optional.empty();
    private Instant signedInAt = Instant.MIN;

    private record Name(String email, String password) {}

    Guest(HttpClient http, String base, CalledOperations called, JumpingClock clock) {
        this.http = http;
        this.base = base;
        this.called = called;
        this.clock = clock;
    }

    /** The same as a person with this name. */
    Guest as(String email, String password) {
        var guest = new Guest(http, base, called, clock);
        guest.name = Optional.of(new Name(email, password));
        return guest;
    }

    Reply get(String path) {
        return send("GET", path, "", authorization());
    }

    Reply delete(String path) {
        return send("DELETE", path, "", authorization());
    }

    Reply put(String path, String body) {
        return send("PUT", path, body, authorization());
    }

    Reply patch(String path, String body) {
        return send("PATCH", path, body, authorization());
    }

    /** Each call is a new intention, with a key of its own. */
    Reply post(String path, String body) {
        return post(path, body, UUID.randomUUID());
    }

    Reply post(String path, String body, UUID key) {
        var headers = new HashMap<>(authorization());
        headers.put("Idempotency-Key", key.toString());
        return send("POST", path, body, headers);
    }

    /** Sends a file as it is. */
    Reply file(String path, String body, UUID key) {
        var headers = new HashMap<>(authorization());
        headers.put("Idempotency-Key", key.toString());
        headers.put("Content-Type", "text/csv");
        return send("POST", path, body, headers);
    }

    /** The tokens of the sign-in that this person uses. */
    Reply tokens() {
        return current().orElseThrow();
    }

    private Optional<Reply> current() {
        if (name.isPresent() && clock.instant().isAfter(signedInAt.plus(FRESH))) {
            signedIn = Optional.of(signIn(name.get()));
            signedInAt = clock.instant();
        }
        return signedIn;
    }

    private Map<String, String> authorization() {
        return current()
                .map(tokens -> Map.of("Authorization", "Bearer " + tokens.text("/accessToken")))
                .orElse(Map.of());
    }

    private Reply signIn(Name person) {
        var body = """
                {"email": "%s", "password": "%s", "kind": "api"}""".formatted(person.email(), person.password());
        return send("POST", "/api/v1/auth/login", body, Map.of()).expect(200);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a place", e);
        }
    }

    /** Sends exactly this, signed in or not as the headers say; again, as long as there were too many requests of late. */
    Reply send(String method, String path, String body, Map<String, String> headers) {
        var reply = once(method, path, body, headers);
        for (int tries = 1; reply.status() == TOO_MANY && tries < MOST_TRIES; tries++) {
            pause(Duration.ofSeconds(Long.parseLong(reply.header("retry-after"))));
            reply = once(method, path, body, headers);
        }
        return reply;
    }

    private Reply once(String method, String path, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(body));
        all.forEach(request::header);
        var reply = exchange(request.build());
        OpenApiCheck.holds(method, path, reply.status(), reply.headers(), reply.text());
        if (reply.status() < 300) {
            OpenApiCheck.accepts(method, path, listed(all), body);
            called.note(method, path.replaceFirst("\\?.*", ""));
        }
        return reply;
    }

    private static Map<String, List<String>> listed(Map<String, String> headers) {
        return headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, h -> List.of(h.getValue())));
    }

    private Reply exchange(HttpRequest request) {
        try {
            return Reply.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
