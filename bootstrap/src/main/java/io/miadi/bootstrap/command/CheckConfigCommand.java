package io.miadi.bootstrap.command;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.RealOutside;
import io.miadi.notify.email.SmtpSettings;
import io.miadi.notify.email.SmtpSignIn;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves the settings: reads them all, opens the database, signs in at the mail relay, and asks M-Pesa for a token. */
@Command(
        name = "check-config",
        description = "Check every setting, and prove database, e-mail and M-Pesa by reaching them.")
public final class CheckConfigCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    private final Map<String, String> environment;

    public CheckConfigCommand() {
        this(System.getenv());
    }

    CheckConfigCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        return Startup.config(environment, out)
                .map(config -> prove(config, out))
                .orElse(2);
    }

    private static int prove(Config config, PrintWriter out) {
        out.println("settings      fine");
        var proof = new DatabaseProof(config);
        boolean fine = line(out, "database", proof::words);
        fine &= line(
                out,
                "e-mail",
                () -> config.smtp()
                        .map(smtp -> relay(RealOutside.relay(config, smtp)))
                        .orElse("not set up"));
        fine &= line(
                out,
                "sms",
                () -> config.twilio()
                        .map(t -> "set up, proved by the first message")
                        .orElse("not set up"));
        fine &= line(out, "m-pesa", () -> mpesa(config, proof));
        return fine ? 0 : 1;
    }

    /** Prints what a proof says; a proof fails by throwing words that say how to mend it. */
    private static boolean line(PrintWriter out, String what, Supplier<String> proof) {
        try {
            out.printf("%-13s %s%n", what, proof.get());
            return true;
        } catch (IllegalArgumentException | IllegalStateException e) {
            out.printf("%-13s WRONG: %s%n", what, e.getMessage());
            return false;
        }
    }

    /** Signs in as the product does, without a message, and repeats what the relay said. */
    static String relay(SmtpSettings relay) {
        var where = relay.host() + ":" + relay.port();
        return switch (SmtpSignIn.at(relay)) {
            case SmtpSignIn.Answer.Works(var words) ->
                (relay.login().isPresent() ? "signed in at " : "greeted by ") + where + ", which says: " + words;
            case SmtpSignIn.Answer.Fails(var fault, var words) ->
                throw new IllegalStateException(where + " says: " + words + " (" + settings(fault) + ")");
        };
    }

    private static String settings(SmtpSignIn.Fault fault) {
        return switch (fault) {
            case ADDRESS -> "MIADI_SMTP_HOST, MIADI_SMTP_PORT";
            case LOGIN -> "MIADI_SMTP_USER, MIADI_SMTP_PASSWORD";
            case SECURITY -> "MIADI_SMTP_SECURITY";
        };
    }

    private static String mpesa(Config config, DatabaseProof proof) {
        var known = config.mpesa().isPresent() ? config : proof.withStoredAccount();
        if (known.mpesa().isEmpty()) {
            return "not set up";
        }
        var which = config.mpesa().isPresent() ? "" : " (the account stored with \"provider set\")";
        var outside = RealOutside.of(known, Map.of(), (call, took, outcome) -> {});
        return switch (outside.provider().testConnection()) {
            case PaymentProvider.Connection.Works() -> "the credentials work: a token was given" + which;
            case PaymentProvider.Connection.Fails(var cause) -> throw new IllegalStateException(cause + which);
        };
    }
}
