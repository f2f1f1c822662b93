package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.backup.BackupException;
import io.miadi.persistence.backup.DatabaseImport;
import io.miadi.persistence.backup.Progress;
import io.miadi.persistence.database.Migrations;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills a new database with an export, whole or not at all, and proves that each table reads back as it was. */
@Command(name = "import", description = "Fill a new database with the export in FILE, whole or not at all.")
public final class ImportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file that miadi export wrote.")
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    Path file;

    public ImportCommand() {
        this(System.getenv());
    }

    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return CopyRun.run(spec, environment, this::fill);
    }

    private void fill(Storage storage, Progress progress, PrintWriter out) {
        if (storage.databaseUrl().isEmpty() && Reach.running(storage).isPresent()) {
            throw new BackupException(
                    "A server works on " + storage.folder()
                            + ", and an import goes into a database that nobody has used. Stop it and name an empty MIADI_DATA_DIR.");
        }
        DatabaseImport.requireExport(file);
        try (var database = Reach.of(storage)) {
            Migrations.run(database.url());
            var rows = DatabaseImport.read(file, database.url(), progress);
            long total = rows.values().stream().mapToLong(Long::longValue).sum();
            out.println("Imported " + rows.size() + " tables, " + total
                    + " rows; every table reads back as it was exported.");
            out.println("Put the key file that belongs to them at " + storage.keyFile() + ", then start the server.");
        }
    }
}
