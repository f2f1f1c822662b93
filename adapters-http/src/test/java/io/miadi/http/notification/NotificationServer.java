package io.miadi.http.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.application.notification.FindNotifications;
import io.miadi.application.notification.MarkNotifications;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.Subject;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.Credential;
import io.miadi.http.json.StrictJson;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.testkit.notification.InMemoryNotifications;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The routes of the list on a real socket, over lists in memory; a caller's credential is their own id. */
final class NotificationServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryNotifications lists = new InMemoryNotifications(unitOfWork);
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();
    private final RunningServer server;

    NotificationServer() {
        var routes = new Routes();
        new NotificationRoutes(
                        new FindNotifications(lists),
                        new MarkNotifications(unitOfWork, lists, clock),
                        ZoneId.of("Africa/Nairobi"))
                .register(routes);
        var parts = new HttpServerFactory.Parts(
                NotificationServer::login,
                (token, login) -> false,
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> "correlation-" + ids.incrementAndGet());
        server = new HttpServerFactory(parts).start(ServerSettings.at("127.0.0.1", 0), routes);
    }

    private static Optional<Caller.SignedIn> login(Credential credential) {
        var person = PersonId.parse(credential.secret());
        return Optional.of(
                new Caller.SignedIn(person, Set.of(Role.CLIENT), Language.EN, credential.kind(), credential.secret()));
    }

    static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    /** Adds lines to somebody's list; each is a notification of its own. */
    void tell(PersonId reader, String... lines) {
        for (var line : List.of(lines)) {
            tell(reader, new Subject.OfAccount(reader, 1), line);
        }
    }

    NotificationId tell(PersonId reader, Subject subject, String line) {
        var id = new NotificationId(UUID.randomUUID());
        lists.add(new Notification(id, MessageKind.PAYMENT_INSTRUCTIONS, subject, reader, clock.instant()), line);
        return id;
    }

    record Reply(int status, JsonNode body) {
        String problem() {
            return body.path("type").asText().replace("urn:miadi:problem:", "");
        }

        /** The values of one field of all items. */
        List<String> each(String field) {
            return body.at("/items").findValuesAsText(field);
        }
    }

    /** @param body empty for none */
    Reply send(PersonId reader, String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/notifications" + path))
                .header("Authorization", "Bearer " + reader)
                .header("Content-Type", "application/json");
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                StrictJson.forProviders().tree(response.body().getBytes(StandardCharsets.UTF_8)));
    }

    Reply get(PersonId reader, String path) throws IOException, InterruptedException {
        return send(reader, "GET", path, "");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
