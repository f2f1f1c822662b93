package io.miadi.bootstrap.command;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Smtp;
import io.miadi.bootstrap.wiring.Ground;
import io.miadi.bootstrap.wiring.RealOutside;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves the settings: reads them all, opens the database, greets the mail relay, and asks M-Pesa for a token. */
@Command(
        name = "check-config",
        description = "Check every setting, and prove database, e-mail and M-Pesa by reaching them.")
public final class CheckConfigCommand implements Callable<Integer> {
    private static final int PATIENCE_MILLIS = 5_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        return Startup.config(System.getenv(), out)
                .map(config -> prove(config, out))
                .orElse(2);
    }

    private static int prove(Config config, PrintWriter out) {
        out.println("settings      fine");
        boolean fine = line(out, "database", () -> database(config));
        fine &= line(
                out, "e-mail", () -> config.smtp().map(CheckConfigCommand::smtp).orElse("not set up"));
        fine &= line(
                out,
                "sms",
                () -> config.twilio()
                        .map(t -> "set up, proved by the first message")
                        .orElse("not set up"));
        fine &= line(out, "m-pesa", () -> mpesa(config));
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

    private static String database(Config config) {
        try (var ground = Ground.open(config.storage())) {
            return "reached, durable, tables up to date";
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String smtp(Smtp smtp) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(smtp.host(), smtp.port()), PATIENCE_MILLIS);
            return "reached " + smtp.host() + ":" + smtp.port();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot reach " + smtp.host() + ":" + smtp.port() + " (MIADI_SMTP_HOST, MIADI_SMTP_PORT)", e);
        }
    }

    private static String mpesa(Config config) {
        if (config.mpesa().isEmpty()) {
            return "not set up";
        }
        var outside = RealOutside.of(config, Map.of(), (call, took, outcome) -> {});
        return switch (outside.provider().testConnection()) {
            case PaymentProvider.Connection.Works() -> "the credentials work: a token was given";
            case PaymentProvider.Connection.Fails(var cause) -> throw new IllegalStateException(cause);
        };
    }
}
