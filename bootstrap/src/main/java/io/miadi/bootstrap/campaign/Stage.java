package io.miadi.bootstrap.campaign;

import io.miadi.bootstrap.demo.DemoWorld;
import io.miadi.bootstrap.demo.SamplePractice;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.bootstrap.wiring.RealOutside;
import io.miadi.bootstrap.wiring.TestClock;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.KindId;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.time.RealTimeline;
import io.miadi.simulators.twilio.TwilioSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A practice on a data folder of its own, with an outside world that lives in this process and so survives every death of the
 * program: what the simulated PayBill's ledger says is the truth.
 */
public final class Stage implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final DemoWorld world;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Offer offer;
    private volatile TestClock clock = TestClock.real();

    /** What can be booked. */
    public record Offer(PersonId practitioner, KindId kind) {}

    private Stage(Path folder, int port, DarajaSettings payBill, int clients) {
        this.folder = folder;
        this.port = port;
        this.world = DemoWorld.start(
                payBill.withTimeline(new RealTimeline(this::now)),
                TwilioSettings.usual().withTimeline(new RealTimeline(this::now)),
                0);
        this.offer = prepare(clients);
    }

    /** Makes the database and the sample practice, with so many more clients. */
    public static Stage open(Path folder, DarajaSettings payBill, int clients) {
        try {
            Files.createDirectories(folder);
            return new Stage(folder, freePort(), payBill, clients);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder or port to run in", e);
        }
    }

    /** The program keeps its port over all its lives, because the PayBill was told it. */
    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private Offer prepare(int clients) {
        // Nobody calls this one: any free ports will do.
        var config = world.config(0, folder);
        try (var product = Product.start(config, (known, calls) -> RealOutside.of(known, Map.of(), calls))) {
            var practice = new SamplePractice(product.parts(), config.practice().zone());
            practice.ensure();
            practice.ensureClients(clients);
            return new Offer(practice.idOf(Sample.PRACTITIONER), practice.kind().id());
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Lets time pass faster or again as usual, for the world at once and for programs that are started from now on. */
    public void pace(int speed) {
        clock = clock.at(speed);
    }

    /** Lets so much time be over at once. */
    public void jump(Duration length) {
        var then = clock.at(1);
        clock = new TestClock(then.since(), then.shows().plus(length), clock.speed());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Who drives a session's life; each client number pays from the same budget of requests. */
    SessionLife.People people(int clientNumber) {
        return new SessionLife.People(client(clientNumber), caller(Sample.PRACTITIONER), caller(Sample.STAFF));
    }

    /** Starts the program on this stage's data. */
    public RunningMiadi start(Map<String, String> switches) {
        var environment = new HashMap<>(world.environment(port, folder));
        environment.put("MIADI_OPS_PORT", "0");
        environment.put("MIADI_ASKS_PER_MINUTE", "6000");
        environment.put("MIADI_CLOCK", clock.text());
        environment.putAll(switches);
        return RunningMiadi.start(port, environment, folder.resolve("miadi.log"));
    }

    public DemoWorld world() {
        return world;
    }

    public Path folder() {
        return folder;
    }

    public String base() {
        return "http://localhost:" + port;
    }

    Offer offer() {
        return offer;
    }

    Caller caller(Sample sample) {
        return new Caller(http, base(), sample.email());
    }

    Caller client(int number) {
        return new Caller(http, base(), SamplePractice.clientEmail(number));
    }

    @Override
    public void close() {
        http.shutdownNow();
        world.close();
        endDatabase();
    }

    /** A program that was killed leaves its database running. */
    private void endDatabase() {
        try {
            if (EmbeddedPostgres.running(new DataFolder(folder)).isPresent()) {
                EmbeddedPostgres.start(folder).close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database of " + folder + " could not be ended", e);
        }
    }
}
