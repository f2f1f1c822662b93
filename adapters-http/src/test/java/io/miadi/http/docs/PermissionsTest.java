package io.miadi.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Role;
import io.miadi.http.caller.Caller;
import io.miadi.http.caller.Credential;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Access;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Generated from {@code docs/security/permissions.csv}: a route or role that is missing there fails the build. */
class PermissionsTest {
    private static final List<String> ROLES = List.of("anonymous", "client", "practitioner", "staff", "admin", "owner");
    private static final Set<String> RELATIONS = Set.of("own", "assigned", "practice", "none");
    private static final UUID SOMETHING = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0009L);

    private final Routes routes = EveryRoute.registered();
    private final List<Route> operators = EveryRoute.operators().list().stream()
            .filter(route ->
                    routes.list().stream().noneMatch(other -> name(other).equals(name(route))))
            .toList();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();
    private final RunningServer server = start();

    private RunningServer start() {
        var parts = new HttpServerFactory.Parts(
                PermissionsTest::login,
                (token, login) -> false,
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> "correlation-" + ids.incrementAndGet());
        return new HttpServerFactory(parts).start(ServerSettings.at("127.0.0.1", 0), routes);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A credential is good when it is the name of a role. */
    private static Optional<Caller.SignedIn> login(Credential credential) {
        var role = Role.valueOf(credential.secret().toUpperCase(Locale.ROOT));
        return Optional.of(new Caller.SignedIn(
                new PersonId(SOMETHING), Set.of(role), Language.EN, credential.kind(), SOMETHING.toString()));
    }

    @Test
    void the_table_has_every_route_with_every_role_once_and_nothing_else() throws IOException {
        var expected = new ArrayList<String>();
        for (Route route : all()) {
            ROLES.forEach(role -> expected.add(name(route) + " " + role));
        }
        assertThat(Permission.table().stream().map(row -> row.route() + " " + row.role()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_table_says_what_the_routes_say() throws IOException {
        for (Permission row : Permission.table()) {
            assertThat(row.answer()).as(row.toString()).isEqualTo(answer(route(row), row.role()));
            assertThat(RELATIONS).contains(row.relation());
            boolean anything = row.answer().equals("allowed") && route(row).needsLogin();
            assertThat(row.relation().equals("none")).as(row.toString()).isNotEqualTo(anything);
        }
    }

    @Test
    void the_server_refuses_exactly_whom_the_table_refuses() throws Exception {
        for (Permission row : Permission.table()) {
            var reply = ask(row);
            int status = reply.statusCode();
            if (row.answer().equals("loopback")) {
                assertThat(status).as(row.toString()).isEqualTo(404);
            } else if (row.isRefusal()) {
                assertThat(status).as(row.toString()).isEqualTo(Integer.parseInt(row.answer()));
            } else if (route(row).needsLogin()) {
                // Whoever may, and did not confirm the password of late, is told so.
                boolean isAskedAgain = reply.body().contains("fresh-sign-in-required");
                assertThat(isAskedAgain ? 200 : status).as(row.toString()).isNotIn(401, 403, 500);
            }
        }
    }

    private HttpResponse<String> ask(Permission row) throws IOException, InterruptedException {
        var path = row.path().replaceAll("\\{number}", "1").replaceAll("\\{[a-zA-Z]+}", SOMETHING.toString());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        var types = route(row).terms().body().mediaTypes();
        boolean takesBody = !types.isEmpty();
        if (takesBody) {
            request.header("Content-Type", types.iterator().next());
        }
        request.method(
                row.method(),
                takesBody ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody());
        if (!row.role().equals("anonymous")) {
            request.header("Authorization", "Bearer " + row.role());
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String answer(Route route, String role) {
        if (operators.contains(route)) {
            return "loopback";
        }
        if (route.access().contains(Access.PROVIDER_CALLBACK)) {
            return "secret";
        }
        if (!route.needsLogin()) {
            return "allowed";
        }
        if (role.equals("anonymous")) {
            return "401";
        }
        return route.access().contains(Access.valueOf(role.toUpperCase(Locale.ROOT))) ? "allowed" : "403";
    }

    private Route route(Permission row) {
        return all().stream()
                .filter(route -> row.route().equals(name(route)))
                .findFirst()
                .orElseThrow();
    }

    /** Of both listeners. */
    private List<Route> all() {
        return Stream.concat(routes.list().stream(), operators.stream()).toList();
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }
}
