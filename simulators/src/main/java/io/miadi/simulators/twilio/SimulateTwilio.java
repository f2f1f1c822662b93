package io.miadi.simulators.twilio;

import io.miadi.simulators.http.PortNumber;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The simulator as a program of its own. */
@Command(
        name = "simulate-twilio",
        mixinStandardHelpOptions = true,
        description = "Runs a simulated SMS provider on this machine until it is stopped.")
public final class SimulateTwilio implements Callable<Integer> {
    @Option(
            names = "--port",
            converter = PortNumber.class,
            defaultValue = "8191",
            description = "0 takes a free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--account-sid", defaultValue = "AC00000000000000000000000000000001")
    private String accountSid = "";

    @Option(names = "--auth-token", defaultValue = "auth_token_12345")
    private String authToken = "";

    @Option(names = "--step-millis", defaultValue = "1000", description = "between two statuses of a message")
    private long stepMillis;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateTwilio()).execute(arguments));
    }

    /** Runs until the process is told to stop. */
    @Override
    public Integer call() throws InterruptedException {
        var simulator = TwilioSimulator.start(TwilioSettings.usual()
                .withPort(port)
                .withAccount(new TwilioSettings.Account(accountSid, authToken))
                .withStep(Duration.ofMillis(stepMillis)));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
        System.out.println("Twilio simulator: " + simulator.baseUrl());
        System.out.println("What people got:  " + simulator.baseUrl() + "/sim/inbox");
        new CountDownLatch(1).await();
        return 0;
    }
}
