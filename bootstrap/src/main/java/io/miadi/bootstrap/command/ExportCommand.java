package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.backup.BackupException;
import io.miadi.persistence.backup.DatabaseExport;
import io.miadi.persistence.backup.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes every row of the database, as of one moment, as text into one file; the server may go on working. */
@Command(
        name = "export",
        description = "Write every row as text into FILE, to move between servers and versions of PostgreSQL.",
        subcommands = ExportLedgerCommand.class)
public final class ExportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    /** None where a part of the data is asked for by its own command. */
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file to write; it must not exist.")
    @Nullable
    Path file;

    public ExportCommand() {
        this(System.getenv());
    }

    ExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var target = file;
        if (target == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
        }
        return CopyRun.run(spec, environment, (storage, progress, out) -> write(target, storage, progress, out));
    }

    private static void write(Path file, Storage storage, Progress progress, PrintWriter out) {
        var data = new Whereabouts(storage);
        if (data.isMissing()) {
            throw new BackupException(data.howToFind());
        }
        try (var database = Reach.of(storage)) {
            var rows = DatabaseExport.write(database.url(), file, progress);
            long total = rows.values().stream().mapToLong(Long::longValue).sum();
            out.println("Exported " + rows.size() + " tables, " + total + " rows, into " + file
                    + ". It holds everybody's data: keep it safe.");
        }
    }
}
