package io.miadi.http.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.idempotency.RequestKeys.Claim;
import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.InitiatePayment.Command;
import io.miadi.application.payment.InitiatePayment.Outcome;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.Role;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Payment;
import io.miadi.http.caller.Caller;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.testkit.payment.ScriptedPaymentProvider;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import io.miadi.testkit.time.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept under an idempotency key is the end of an initiation, never a moment in the middle of it. */
class RepeatedInitiationTest {
    private final SettableClock clock = new SettableClock(StoredExamples.NOW);
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final Payment due = new StoredExamples(store).due();
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<Outcome> outcome = Optional.empty();
    private final RunningServer server = start();

    private RunningServer start() {
        var routes = new Routes();
        var find = new FindPayments(
                store.unitOfWork(),
                store.sessions(),
                store.payments(),
                store.auditLog(),
                PaymentLimits.defaults(),
                clock);
        var repeats = new Repeats(store.unitOfWork(), store.requestKeys());
        new MpesaRoutes(this::initiate, find, new ScriptedPaymentProvider(), repeats).register(routes);
        var parts = new HttpServerFactory.Parts(
                credential -> Optional.of(new Caller.SignedIn(
                        due.client(), Set.of(Role.CLIENT), Language.EN, credential.kind(), "login-1")),
                (token, login) -> false,
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                () -> "correlation-" + ids.incrementAndGet());
        return new HttpServerFactory(parts).start(ServerSettings.at("127.0.0.1", 0), routes);
    }

    private Optional<Outcome> initiate(Command command) {
        var claim = store.requestKeys().claim(command.key(), UUID.randomUUID(), clock.instant());
        boolean answered = claim instanceof Claim.Repeated(var _, var answer, var _) && answer.isPresent();
        return answered ? Optional.of(before(claim)) : outcome;
    }

    private static Outcome before(Claim claim) {
        if (claim instanceof Claim.Repeated(var created, var answer, var since)) {
            return new Outcome.AskedBefore(new AttemptId(created), answer, since);
        }
        throw new IllegalStateException("not a repeated request");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void an_answer_that_had_to_be_given_too_early_is_not_kept() throws IOException, InterruptedException {
        assertThat(post().statusCode()).isEqualTo(202);
        outcome = Optional.of(new Outcome.StillTrying(new AttemptId(UUID.randomUUID())));
        var meanwhile = post();
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("idempotency-in-progress");
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        outcome = Optional.of(
                new Outcome.AskedBefore(new AttemptId(UUID.randomUUID()), Optional.empty(), clock.instant()));
        var end = post();
        assertThat(end.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(post().body()).isEqualTo(end.body());
    }

    private HttpResponse<String> post() throws IOException, InterruptedException {
        var body = "{\"sessionId\":\"%s\",\"phone\":\"0712 345 678\"}".formatted(due.session());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/mpesa/initiate"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer client")
                .header("Idempotency-Key", "one-intention-of-wanjiku")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
