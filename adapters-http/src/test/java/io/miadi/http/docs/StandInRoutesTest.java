package io.miadi.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Access;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows a link of a message, or opens the server's address, is not left before nothing. */
class StandInRoutesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningServer server = start();

    private static RunningServer start() {
        var routes = new Routes();
        new DocumentRoutes(Set.of(Access.PUBLIC)).register(routes);
        var parts = new HttpServerFactory.Parts(
                credential -> Optional.empty(),
                (token, login) -> false,
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> "correlation-1");
        return new HttpServerFactory(parts).start(ServerSettings.at("127.0.0.1", 0), routes);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void the_address_itself_points_to_the_document() throws Exception {
        assertThat(get("/", "en").body()).contains("href=\"/api/docs\"", "no pages for clients");
        assertThat(get("/", "sw").body()).contains("lang=\"sw\"", "Hati ya API", "halina kurasa za wateja");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/welcome",
                "/invitation",
                "/new-password",
                "/new-address",
                "/sessions/0190a1b2-0000-7000-8000-000000000004",
                "/payments/0190a1b2-0000-7000-8000-000000000004"
            })
    void a_link_leads_to_words_and_to_the_call_that_a_page_there_would_make(String path) throws Exception {
        var page = get(path, "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("page of the practice's own", "/api/v1/", "href=\"/api/docs\"");
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
