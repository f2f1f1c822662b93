package io.miadi.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever interrupts a call is heard by all that is above it, and the caller is told to come back. */
@Timeout(60)
class InterruptedCallTest {
    private final CompletableFuture<Thread> served = new CompletableFuture<>();

    @Test
    void an_interrupted_read_is_answered_and_the_thread_stays_interrupted() throws Exception {
        var routes = new Routes();
        routes.add(Route.post("/echo", Set.of(Access.PUBLIC), call -> Answer.noContent()));
        try (var server = new HttpServerFactory(parts()).start(ServerSettings.at("127.0.0.1", 0), routes);
                var client = new RawClient(server.port())) {
            client.send("POST /echo HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 9\n\n{");
            assertThat(client.readToEnd()).startsWith("HTTP/1.1 503 ").contains("Retry-After: 2");
            var thread = served.get(30, TimeUnit.SECONDS);
            thread.join();
            assertThat(thread.isInterrupted()).isTrue();
        }
    }

    /** The id is made on the call's own thread, just before its body is read. */
    private HttpServerFactory.Parts parts() {
        return new HttpServerFactory.Parts(
                credential -> Optional.empty(),
                (token, login) -> false,
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> {
                    served.complete(Thread.currentThread());
                    Thread.currentThread().interrupt();
                    return "interrupted";
                });
    }
}
