package io.miadi.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.application.operations.Check;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.mpesa.wire.DarajaCall;
import io.miadi.mpesa.wire.DarajaListener;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.time.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Health, metrics and jobs over real sockets, on a real database. */
class OperationsTest {
    private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+(?:\\{[^}]*\\})?) (-?[0-9.E+-]+|NaN|\\+Inf)");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final Database database =
            Database.open(SharedDatabase.fresh(), PoolSettings.standard().withConnections(2));
    private final Workers workers = new Workers(clock, new CorrelationIds(new SeededRandomness(1)));
    private final Operations operations = new Operations(clock);
    private final Operations.Watching watching =
            operations.watch(database, workers, List.of(Check.standing("email", true), Check.standing("sms", false)));
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningServer publicServer;
    private final RunningServer details;

    OperationsTest() {
        var http = new HttpServerFactory(new HttpServerFactory.Parts(
                credential -> Optional.empty(),
                (token, login) -> false,
                new RateLimits(System::nanoTime),
                new Cursors(new byte[32]),
                new CorrelationIds(new SeededRandomness(2)),
                operations.requests()));
        var routes = new Routes();
        watching.register(routes);
        publicServer = http.start(ServerSettings.at("127.0.0.1", 0), routes);
        details = watching.listen(http, 0);
    }

    @BeforeEach
    void work() {
        workers.start("sample", Duration.ofDays(1), () -> 0);
        await().until(() -> workers.statuses().stream().allMatch(job -> job.runs() > 0));
    }

    @AfterEach
    void close() {
        publicServer.close();
        details.close();
        workers.stop(Duration.ofSeconds(5));
        operations.close();
        database.close();
    }

    @Test
    void strangers_hear_alive_and_ready_and_not_a_word_more() throws Exception {
        for (String path : new String[] {"/health/live", "/health/ready"}) {
            var answer = get(publicServer, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(get(publicServer, "/metrics").statusCode()).isEqualTo(404);
        assertThat(get(publicServer, "/jobs").statusCode()).isEqualTo(404);
    }

    @Test
    void operators_see_every_check_with_its_threshold() throws Exception {
        var answer = get(details, "/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = json(answer);
        assertThat(json.get("ready").asBoolean()).isTrue();
        assertThat(json.get("checks").findValuesAsText("name"))
                .containsExactly("database", "outbox", "inbox", "unknown-outcome", "provider", "email", "sms");
        assertThat(json.get("checks").findValuesAsText("state"))
                .as("a way out that is not set up shows, and turns nobody away")
                .containsExactly("fine", "fine", "fine", "fine", "fine", "fine", "off");
        assertThat(get(details, "/health/live").body()).isEmpty();
    }

    @Test
    void without_a_connection_to_its_database_the_product_is_alive_and_not_ready() {
        clock.advance(Duration.ofSeconds(2));
        var all = database.session();
        all.read(first -> all.read(second -> {
            assertThat(status(publicServer, "/health/ready")).isEqualTo(503);
            assertThat(status(publicServer, "/health/live")).isEqualTo(200);
            assertThat(status(details, "/health/ready")).isEqualTo(503);
            assertThat(status(details, "/metrics")).isEqualTo(200);
            return second;
        }));
        clock.advance(Duration.ofSeconds(2));
        assertThat(status(publicServer, "/health/ready")).isEqualTo(200);
    }

    @Test
    void a_product_that_stops_is_not_ready() throws Exception {
        watching.health().stopping();
        assertThat(get(publicServer, "/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void every_job_is_listed_with_its_age_and_failures() throws Exception {
        clock.advance(Duration.ofMinutes(2));
        var jobs = json(get(details, "/jobs")).get("items");
        assertThat(jobs.findValuesAsText("name")).containsExactly("settlement-times", "sample");
        assertThat(jobs.get(1).get("ageSeconds").asLong()).isEqualTo(120);
        assertThat(jobs.get(1).get("failures").asLong()).isZero();
        assertThat(jobs.get(1).get("lastRun").asText()).isEqualTo("2026-03-02T06:00:00Z");
    }

    @Test
    void the_metrics_are_readable_and_hold_every_figure_that_the_alerts_ask_for() throws Exception {
        get(publicServer, "/health/live");
        get(publicServer, "/no-such-route/0712345678");
        operations.sender("email", () -> 0);
        operations.sender("sms", () -> Integer.MAX_VALUE);
        operations.daraja().called(DarajaCall.PUSH, Duration.ofMillis(300), DarajaListener.Outcome.ANSWERED);
        operations.daraja().called(DarajaCall.PUSH, Duration.ofSeconds(10), DarajaListener.Outcome.LOST);
        await().until(() ->
                samples().containsKey("miadi_http_request_seconds_count{route=\"unmatched\",status=\"4xx\"}"));
        var samples = samples();
        assertThat(samples)
                .containsEntry("miadi_payment_attempts{state=\"unknown\"}", 0.0)
                .containsEntry("miadi_payment_attempts{state=\"succeeded\"}", 0.0)
                .containsEntry("miadi_sender_shut{channel=\"email\"}", 1.0)
                .containsEntry("miadi_sender_shut{channel=\"sms\"}", 0.0)
                .containsEntry("miadi_outbox_age_seconds", 0.0)
                .containsEntry("miadi_inbox_age_seconds", 0.0)
                .containsEntry("miadi_unknown_age_seconds", 0.0)
                .containsEntry("miadi_job_failures{job=\"sample\"}", 0.0)
                .containsEntry("miadi_job_runs{job=\"sample\"}", 1.0)
                .containsEntry("miadi_job_age_seconds{job=\"sample\"}", 0.0)
                .containsEntry("miadi_payment_settle_seconds_count", 0.0)
                .containsEntry("miadi_http_request_seconds_count{route=\"/health/live\",status=\"2xx\"}", 1.0)
                .containsEntry(
                        "miadi_provider_call_seconds_count{call=\"push\",outcome=\"answered\",provider=\"mpesa\"}", 1.0)
                .containsEntry(
                        "miadi_provider_call_seconds_count{call=\"push\",outcome=\"lost\",provider=\"mpesa\"}", 1.0)
                .containsKeys(
                        "miadi_pool_busy", "miadi_pool_waiting", "jvm_threads_live_threads", "process_uptime_seconds");
        assertThat(samples.keySet()).noneMatch(name -> name.contains("0712345678") || name.contains("678"));
    }

    /** Parses each line of the text format; one that cannot be read fails the test. */
    private Map<String, Double> samples() throws IOException, InterruptedException {
        var answer = get(details, "/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        Map<String, Double> samples = new HashMap<>();
        for (String line : answer.body().lines().filter(l -> !l.startsWith("#")).toList()) {
            var sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            samples.put(sample.group(1), number(sample.group(2)));
        }
        return samples;
    }

    private int status(RunningServer server, String path) {
        try {
            return get(server, path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private HttpResponse<String> get(RunningServer server, String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
