package io.miadi.http.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.application.identity.account.PrepareLinkMail;
import io.miadi.domain.identity.IdentityEvent;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.Person;
import io.miadi.http.identity.IdentityRoutes.UseCases;
import io.miadi.http.json.StrictJson;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.testkit.identity.IdentityScene;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** All routes of identity on a real socket, over identity in memory. */
final class IdentityServer implements AutoCloseable {
    static final String ORIGIN = "https://book.example.org";

    final IdentityScene scene = new IdentityScene();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();
    private final RunningServer server;

    IdentityServer() {
        this(true);
    }

    IdentityServer(boolean sendsMail) {
        var useCases = new UseCases(scene.logins, scene.accounts, scene.people, scene.apiKeys);
        var identity = new IdentityRoutes(useCases, ZoneId.of("Africa/Nairobi"), Set.of(ORIGIN), sendsMail);
        var routes = new Routes();
        identity.addTo(routes);
        var parts = new HttpServerFactory.Parts(
                identity.authenticator(),
                identity.csrfTokens(),
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> "correlation-" + ids.incrementAndGet());
        var settings =
                ServerSettings.at("127.0.0.1", 0).with(new ServerSettings.Front(List.of(), Set.of(ORIGIN), true));
        server = new HttpServerFactory(parts).start(settings, routes);
    }

    record Reply(int status, JsonNode body, HttpResponse<String> response) {
        String problem() {
            return body.path("type").asText().replace("urn:miadi:problem:", "");
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    /** Sends a request; headers are names and values in turn, and an empty body is none. */
    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/" + path));
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var text = response.body().isEmpty() ? "{}" : response.body();
        return new Reply(
                response.statusCode(), StrictJson.forProviders().tree(text.getBytes(StandardCharsets.UTF_8)), response);
    }

    static String login(String email, String password, String kind) {
        return """
                {"email": "%s", "password": "%s", "kind": "%s"}""".formatted(email, password, kind);
    }

    /** A browser that is signed in: what it sends with every request. */
    String[] browser(Person person) throws IOException, InterruptedException {
        var reply = send(
                "POST",
                "auth/login",
                login(emailOf(person), IdentityScene.PASSWORD.reveal(), "browser"),
                "Origin",
                ORIGIN);
        var cookie = reply.response().headers().firstValue("Set-Cookie").orElseThrow();
        var pair = cookie.substring(0, cookie.indexOf(';'));
        return new String[] {"Cookie", pair, "Origin", ORIGIN, "X-CSRF-Token", reply.text("/csrfToken")};
    }

    /** An API client that is signed in. */
    String[] api(Person person) throws IOException, InterruptedException {
        var reply = send("POST", "auth/login", login(emailOf(person), IdentityScene.PASSWORD.reveal(), "api"));
        return new String[] {"Authorization", "Bearer " + reply.text("/accessToken")};
    }

    static String emailOf(Person person) {
        return person.profile().contact().email().orElseThrow().value();
    }

    /** The token of the last link of which an event of this kind told, as its e-mail has it. */
    <E extends IdentityEvent> String lastToken(Class<E> kind, Function<E, LinkId> link) {
        var event = scene.outbox.eventsOf(kind).getLast();
        return switch (scene.accounts.prepareLinkMail().handle(link.apply(event))) {
            case PrepareLinkMail.Outcome.Ready ready -> ready.token().reveal();
            case PrepareLinkMail.Outcome.Obsolete() -> throw new IllegalStateException("the link is obsolete");
        };
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
