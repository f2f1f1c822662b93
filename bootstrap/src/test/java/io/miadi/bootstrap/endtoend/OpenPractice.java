package io.miadi.bootstrap.endtoend;

import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.demo.DemoWorld;
import io.miadi.bootstrap.demo.SamplePractice;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.bootstrap.wiring.Outside;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.bootstrap.wiring.RealOutside;
import io.miadi.http.docs.StandInRoutes;
import io.miadi.http.route.Route;
import io.miadi.simulators.daraja.DarajaSettings;
import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.twilio.TwilioSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * One running product for the whole JVM, because starting it takes seconds: on a database of its own, in a world of simulators
 * where every payer waits to be told what to do. It is closed with the JVM.
 */
final class OpenPractice {
    /** Clients who can sign in; each may ask for a number of prompts a minute, so that a crowd is needed. */
    static final int CLIENTS = 8;

    /** A client who ends sign-ins, and so has no session to pay. */
    static final String RESTLESS = SamplePractice.clientEmail(CLIENTS);

    /** Somebody who can agree where a second person has to. */
    static final String SECOND_ADMIN = "njeri@mtimmoja.example";

    private final JumpingClock clock = new JumpingClock();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CalledOperations called = CalledOperations.ofTheDocument();
    private final Map<String, Guest> guests = new HashMap<>();
    private final DemoWorld world;
    private final Path folder;
    private final Config config;
    private final Product product;
    private final SamplePractice practice;

    /** Started by the class loader at first use, once. */
    private static final class Started {
        static final OpenPractice PRACTICE = new OpenPractice();
    }

    static OpenPractice here() {
        return Started.PRACTICE;
    }

    private OpenPractice() {
        try {
            folder = Files.createTempDirectory("miadi-end-to-end-");
            world = DemoWorld.start(
                    DarajaSettings.instant().withUsual(new Behaviour.Manual()), TwilioSettings.usual(), 0);
            config = config(freePort(), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder or port to run in", e);
        }
        product = Product.start(config, (known, calls) -> timed(RealOutside.of(known, Map.of(), calls)));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        practice = new SamplePractice(product.parts(), config.practice().zone());
        practice.ensure();
        practice.ensureClients(CLIENTS + 1);
        practice.ensureSecondAdmin(SECOND_ADMIN);
    }

    private Config config(int port, int operationsPort) {
        var environment = new HashMap<>(world.environment(port, folder));
        environment.put("MIADI_OPS_PORT", Integer.toString(operationsPort));
        environment.put("MIADI_ASKS_PER_MINUTE", "6000");
        return switch (Config.read(environment, folder.resolve("miadi.properties"))) {
            case Config.Reading.Read(var read) -> read;
            case Config.Reading.Wrong(var problems) -> throw new IllegalStateException(String.join("; ", problems));
        };
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private Outside timed(Outside real) {
        return new Outside(
                real.provider(),
                real.reader(),
                real.refunding(),
                real.direct(),
                real.isProvider(),
                real.email(),
                real.sms(),
                real.webhooks(),
                clock,
                real.crashPoints(),
                real.closeables());
    }

    /** What the product answers at its front door, without the pages that stand in for the practice's own. */
    List<Route> routes() {
        return product.server().routes().stream()
                .filter(route -> !StandInRoutes.isAt(route.path()))
                .toList();
    }

    /** What only the operators' listener answers. */
    List<Route> operatorsRoutes() {
        var front = routes().stream().map(OpenPractice::nameOf).toList();
        return product.operators().routes().stream()
                .filter(route -> !front.contains(nameOf(route)))
                .toList();
    }

    private static String nameOf(Route route) {
        return route.method() + " " + route.path();
    }

    /** A person who signs in with the first request, and again when time has passed. */
    Guest guest(Sample sample) {
        return guest(sample.email());
    }

    /** @param number any; there are {@link #CLIENTS} of them */
    Guest client(int number) {
        return guest(SamplePractice.clientEmail(Math.floorMod(number, CLIENTS)));
    }

    Guest guest(String email) {
        return guests.computeIfAbsent(email, known -> nobody().as(known, SamplePractice.PASSPHRASE));
    }

    /** Somebody who is not signed in. */
    Guest nobody() {
        return new Guest(http, "http://localhost:" + config.web().port(), called, clock);
    }

    /** Somebody at the operators' port. */
    Guest operator() {
        return new Guest(http, "http://127.0.0.1:" + config.web().operationsPort(), called, clock);
    }

    /** Waits for what happens in the background, with patience for a busy machine. */
    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    DemoWorld world() {
        return world;
    }

    JumpingClock clock() {
        return clock;
    }

    SamplePractice sample() {
        return practice;
    }

    Path folder() {
        return folder;
    }

    CalledOperations called() {
        return called;
    }

    private void close() {
        http.shutdownNow();
        product.close();
        world.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}
