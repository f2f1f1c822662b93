package io.miadi.bootstrap.demo;

import io.miadi.bootstrap.command.FirstOfFivePorts;
import io.miadi.bootstrap.command.FreePorts;
import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.bootstrap.wiring.RealOutside;
import io.miadi.persistence.embedded.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything on this machine, plays one session's life, and stays up for whoever wants to look around. */
@Command(
        name = "demo",
        description = "Start everything on this machine with a sample practice, and play one session's life.")
public final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Option(names = "--once", description = "End after the tour.")
    boolean once;

    @Option(
            names = "--port",
            converter = FirstOfFivePorts.class,
            description = "The server's port; the simulators take those from two above it (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--data",
            description = "The folder of the database and the PayBill's ledger, kept for the next start (default:"
                    + " ${DEFAULT-VALUE}). E-mails and SMS are shown for one run.")
    Path data = Path.of("data", "demo");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var folder = data.toAbsolutePath().normalize();
        if (portTaken(out)) {
            return 2;
        }
        new DataFolder(folder).create();
        boolean fresh = Files.notExists(folder.resolve("keys.json"));
        out.println(
                fresh
                        ? "First start: making the database in " + folder + " ..."
                        : "Starting with the data in " + folder + " ...");
        var world = DemoWorld.start(port + 2, folder);
        var config = world.config(port, folder);
        var product = Product.start(config, (known, calls) -> RealOutside.of(known, Map.of(), calls));
        var stopped = new CountDownLatch(1);
        var stop = new Thread(
                () -> {
                    out.println("Stopping ...");
                    product.close();
                    world.close();
                    out.println("Stopped; the data stays in " + folder);
                    stopped.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        var practice = new SamplePractice(product.parts(), config.practice().zone());
        practice.ensure();
        var base = "http://localhost:" + product.server().port();
        out.println("Miadi answers at " + base);
        new Tour(base, practice, world, config.practice().zone(), out).play();
        if (once) {
            out.println("The tour is over.");
            return 0;
        }
        addresses(base, world, out);
        stopped.await();
        return 0;
    }

    private boolean portTaken(PrintWriter out) {
        for (int wanted = port; wanted <= port + 4; wanted++) {
            if (FreePorts.isTaken(InetAddress.getLoopbackAddress(), wanted)) {
                out.println("Port " + wanted
                        + " is in use on this machine. End what uses it, or choose others: ./miadi demo --port 9080");
                return true;
            }
        }
        return false;
    }

    private static void addresses(String base, DemoWorld world, PrintWriter out) {
        out.println();
        out.println(
                "It stays up; Ctrl-C ends it. The practice's data and the PayBill's ledger are kept for the next start;");
        out.println("the e-mails and SMS that people got are shown for this run only.");
        out.println("  API and its document   " + base + "/api/docs");
        out.println("  the client's phone     " + world.daraja().baseUrl() + "/sim/phone");
        out.println("  the PayBill's ledger   " + world.daraja().baseUrl() + "/sim/ledger");
        out.println("  SMS that people got    " + world.twilio().baseUrl() + "/sim/inbox");
        out.println("  e-mails they got       " + world.mailPage());
        out.println("Sign in with any of these and the passphrase \"" + SamplePractice.PASSPHRASE + "\":");
        for (var sample : Sample.values()) {
            out.printf("  %-13s %s%n", sample.name().toLowerCase(Locale.ROOT), sample.email());
        }
        out.flush();
    }
}
