package io.miadi.bootstrap.command;

import io.miadi.application.ledger.ExportJournal;
import io.miadi.application.ledger.JournalForm;
import io.miadi.bootstrap.config.Config;
import io.miadi.documents.export.JournalForms;
import io.miadi.documents.export.SpreadsheetRows;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.time.DaySpan;
import io.miadi.persistence.audit.JdbiAuditLog;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.ledger.JdbiJournal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the journal of some days for another program; the server may go on working. */
@Command(name = "ledger", description = "Write the journal of some days, both included, for hledger or a spreadsheet.")
final class ExportLedgerCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Option(names = "--format", required = true, paramLabel = "hledger|csv", description = "How it is written.")
    JournalForm.Name form = JournalForm.Name.CSV;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, 2027-01-01.")
    LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day, 2027-01-31.")
    LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; it must not exist.")
    Path file = Path.of("");

    ExportLedgerCommand() {
        this(System.getenv());
    }

    ExportLedgerCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to is before --from");
        }
        var err = new PrintWriter(spec.commandLine().getErr(), true);
        return Startup.installed(environment, err)
                .map(config -> write(config, err))
                .orElse(2);
    }

    private int write(Config config, PrintWriter err) {
        try (var reach = Reach.of(config.storage())) {
            if (reach.started().isPresent()) {
                Migrations.run(reach.url()); // a server that runs beside has its own tables in order
            }
            try (var database =
                            Database.open(reach.url(), PoolSettings.standard().withConnections(1));
                    var out = new BufferedOutputStream(
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                exportOf(database, config)
                        .handle(new ExportJournal.Query(
                                new Actor.Operator("export ledger"), new DaySpan(from, to), form))
                        .writeTo(out);
            }
            err.println("Wrote the journal from " + from + " to " + to + " into " + file + ".");
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("miadi export ledger: " + file + " is there already.");
            return 1;
        } catch (IOException e) {
            err.println("miadi export ledger: " + file + " could not be written: " + e.getMessage());
            return 1;
        }
    }

    private static ExportJournal exportOf(Database database, Config config) {
        var zone = config.practice().zone();
        return new ExportJournal(
                database.unitOfWork(),
                new JdbiJournal(database.session()),
                new JdbiAuditLog(database.session(), () -> ""),
                new JournalForms(new SpreadsheetRows(), zone),
                zone);
    }
}
