package io.miadi.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.Credential;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Route;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A number that no machine can hold, in every field of every body that the document knows: the caller's mistake each time. */
class EnormousNumbersTest {
    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static final UUID SOMEBODY = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0009L);
    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "1E+999999999",
            "-1e-999999999",
            "1e9999",
            "1e400",
            "9".repeat(1_000),
            "0." + "1".repeat(1_000),
            "99999999999999999999",
            "-9223372036854775809");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningServer server = start();

    private RunningServer start() {
        var parts = new HttpServerFactory.Parts(
                EnormousNumbersTest::owner,
                (token, login) -> false,
                // Every look at the clock is an hour later, so that no budget is ever spent.
                new RateLimits(() -> nanos.addAndGet(Duration.ofHours(1).toNanos())),
                new Cursors(new byte[32]),
                () -> "correlation-" + ids.incrementAndGet());
        return new HttpServerFactory(parts).start(ServerSettings.at("127.0.0.1", 0), EveryRoute.registered());
    }

    private static Optional<Caller.SignedIn> owner(Credential credential) {
        return Optional.of(new Caller.SignedIn(
                new PersonId(SOMEBODY),
                Set.of(Role.OWNER, Role.CLIENT),
                Language.EN,
                credential.kind(),
                SOMEBODY.toString()));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void no_field_of_any_body_turns_an_enormous_number_into_our_fault() throws IOException, InterruptedException {
        int asked = 0;
        for (Route route : EveryRoute.registered().list()) {
            for (String field : fields(route)) {
                for (String number : NUMBERS) {
                    assertThat(status(route, "{\"" + field + "\":" + number + "}"))
                            .as("%s %s %s %.30s", route.method(), route.path(), field, number)
                            .isBetween(400, 499);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
    }

    /** Those of the document's schema, and one that no schema has. */
    private static List<String> fields(Route route) {
        if (!route.terms().body().mediaTypes().contains("application/json")) {
            return List.of();
        }
        var operation = Objects.requireNonNull(DOCUMENT.operations().get(route.method() + " " + route.path()));
        var content = ApiDocument.map(
                ApiDocument.map(operation.said().get("requestBody")).get("content"));
        var schema =
                ApiDocument.map(ApiDocument.map(content.get("application/json")).get("schema"));
        var fields = new ArrayList<>(properties(schema).keySet());
        fields.add("unheardOf");
        return fields;
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            var schemas = ApiDocument.map(
                    ApiDocument.map(DOCUMENT.root().get("components")).get("schemas"));
            return properties(ApiDocument.map(schemas.get(name)));
        }
        return schema.get("properties") instanceof Map<?, ?> found ? ApiDocument.map(found) : Map.of();
    }

    private int status(Route route, String body) throws IOException, InterruptedException {
        var path = route.path().replace("{number}", "1").replaceAll("\\{[a-zA-Z]+}", SOMEBODY.toString());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer owner")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(route.method().name(), HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
