package io.miadi.bootstrap.command;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.statement.Accounts;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.MpesaAccount;
import io.miadi.bootstrap.wiring.Proofs;
import io.miadi.bootstrap.wiring.ReconciliationFeature;
import io.miadi.domain.identity.Actor;
import io.miadi.http.reconciliation.ProofText;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.database.PoolSettings;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves some days complete, or says what is missing; the server may go on working. */
@Command(
        name = "prove",
        description =
                "Prove that every row of the statements of some days is explained and that the books agree with them.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:proven", "1:not proven", "2:the settings or the options are wrong"})
public final class ProveCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, 2027-01-01.")
    LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day, 2027-01-31.")
    LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--short-code",
            paramLabel = "NUMBER",
            description = "The PayBill or till; the one in use where it is left out.")
    Optional<String> shortCode = Optional.empty();

    public ProveCommand() {
        this(System.getenv());
    }

    ProveCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to is before --from");
        }
        var err = new PrintWriter(spec.commandLine().getErr(), true);
        return Startup.installed(environment, err).map(this::prove).orElse(2);
    }

    private int prove(Config config) {
        try (var reach = Reach.of(config.storage())) {
            if (reach.started().isPresent()) {
                Migrations.run(reach.url()); // a server that runs beside has its own tables in order
            }
            try (var database =
                    Database.open(reach.url(), PoolSettings.standard().withConnections(1))) {
                return accounts(config, database)
                        .map(accounts -> prove(config, database, accounts))
                        .orElseGet(this::nothingToProve);
            }
        }
    }

    private int prove(Config config, Database database, Accounts accounts) {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var proof = Proofs.over(database, accounts, Clock.systemUTC())
                .of(new Actor.Operator("prove"), new Period(from, to))
                .orElseThrow();
        new ProofText(config.practice().zone()).of(proof).forEach(out::println);
        return proof.isProven() ? 0 : 1;
    }

    private Optional<Accounts> accounts(Config config, Database database) {
        return shortCode
                .map(Accounts::new)
                .or(() -> config.mpesa().map(ReconciliationFeature::accounts))
                .or(() -> MpesaAccount.stored(config.storage(), database)
                        .flatMap(account -> MpesaAccount.with(config, account).mpesa())
                        .map(ReconciliationFeature::accounts));
    }

    private int nothingToProve() {
        new PrintWriter(spec.commandLine().getErr(), true)
                .println(
                        "miadi prove: no M-Pesa account is set up here; name the PayBill or till whose statements were taken in,"
                                + " --short-code 600123");
        return 2;
    }
}
