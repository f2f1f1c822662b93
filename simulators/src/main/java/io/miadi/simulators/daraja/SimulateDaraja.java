package io.miadi.simulators.daraja;

import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.books.Limits;
import io.miadi.simulators.daraja.books.Tariff;
import io.miadi.simulators.daraja.http.Credentials;
import io.miadi.simulators.daraja.payer.BehaviourText;
import io.miadi.simulators.daraja.stk.Merchant;
import io.miadi.simulators.http.LoopbackServer;
import io.miadi.simulators.http.PortNumber;
import io.miadi.simulators.time.VirtualTimeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The simulator as a program of its own: it outlives whatever speaks to it. */
@Command(
        name = "simulate-daraja",
        mixinStandardHelpOptions = true,
        description = "Runs a simulated M-Pesa PayBill on this machine until it is stopped.")
public final class SimulateDaraja implements Callable<Integer> {
    private static final long LOAD_SHILLINGS = 1_000_000_000_000L;

    @Option(
            names = "--port",
            converter = PortNumber.class,
            defaultValue = "8190",
            description = "0 takes a free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--shortcode", description = "the PayBill, or the store number of a till (default: 174379)")
    private @Nullable String shortcode;

    @Option(names = "--till", description = "the till number; without it the merchant is a PayBill")
    private @Nullable String till;

    @Option(names = "--passkey", description = "default: the sandbox's public passkey")
    private @Nullable String passkey;

    @Option(names = "--business", description = "the name that the prompt shows")
    private @Nullable String business;

    @Option(names = "--consumer-key", defaultValue = "sandbox-key", description = "default: ${DEFAULT-VALUE}")
    private String consumerKey = "";

    @Option(names = "--consumer-secret", defaultValue = "sandbox-secret", description = "default: ${DEFAULT-VALUE}")
    private String consumerSecret = "";

    @Option(names = "--seed", defaultValue = "1", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--behaviour",
            defaultValue = "manual",
            description = "what payers do: manual, pay[:2s], cancel, wrong-pin, no-funds, ignore, a result code")
    private String behaviour = "";

    @Option(names = "--ledger", description = "a file of JSON lines that keeps the ledger")
    private @Nullable Path ledger;

    @Option(names = "--instant", description = "nothing waits and no daily limit, for load runs")
    private boolean instant;

    @Option(names = "--virtual-time", description = "time stands still until POST /sim/clock moves it")
    private boolean virtualTime;

    @Option(names = "--https-only", description = "refuse plain callback addresses, as production does")
    private boolean httpsOnly;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateDaraja()).execute(arguments));
    }

    /** Runs until the process is told to stop. */
    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        if (LoopbackServer.isTaken(port)) {
            line().getErr()
                    .println("Port " + port
                            + " is in use on this machine. End what uses it, or choose another with --port.");
            return CommandLine.ExitCode.USAGE;
        }
        var simulator = DarajaSimulator.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
        System.out.println("Daraja simulator: " + simulator.baseUrl());
        System.out.println("Virtual phone:    " + simulator.baseUrl() + "/sim/phone");
        new CountDownLatch(1).await();
        return 0;
    }

    private DarajaSettings settings() {
        requireDigits("--shortcode", shortcode);
        requireDigits("--till", till);
        var base = instant ? DarajaSettings.instant() : DarajaSettings.observed();
        var usual = BehaviourText.parse(behaviour)
                .orElseThrow(() -> new ParameterException(line(), "--behaviour: unknown word " + behaviour));
        var door = new DarajaSettings.Door(
                port, new Credentials(consumerKey, consumerSecret), httpsOnly, Duration.ofHours(1));
        var tariff = till == null ? Tariff.payBillOf2026() : Tariff.tillOf2026();
        var rules = new Ledger.Rules(
                tariff,
                instant ? Limits.noDailyLimit() : Limits.of2026(),
                instant ? LOAD_SHILLINGS : base.books().rules().openingShillings());
        var settings = base.withMerchant(merchant())
                .withDoor(door)
                .withUsual(usual)
                .withRules(rules)
                .withSeed(seed);
        var kept = ledger == null ? settings : settings.withLedgerFile(ledger);
        return virtualTime
                ? kept.withTimeline(new VirtualTimeline(InstantSource.system().instant()))
                : kept;
    }

    private Merchant merchant() {
        var sandbox = Merchant.sandbox();
        return new Merchant(
                shortcode == null ? sandbox.shortcode() : shortcode,
                passkey == null ? sandbox.passkey() : passkey,
                business == null ? sandbox.name() : business,
                Optional.ofNullable(till));
    }

    /** Numbers of 5 to 7 figures, as Safaricom gives them. */
    private void requireDigits(String option, @Nullable String given) {
        if (given != null && !given.matches("[0-9]{5,7}")) {
            throw new ParameterException(line(), option + ": '" + given + "' is not a number of 5 to 7 figures");
        }
    }

    private CommandLine line() {
        return spec == null ? new CommandLine(this) : spec.commandLine();
    }
}
