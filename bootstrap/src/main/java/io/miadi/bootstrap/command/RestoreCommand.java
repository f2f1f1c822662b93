package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.backup.ClusterRestore;
import io.miadi.persistence.backup.Progress;
import io.miadi.persistence.embedded.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back into a data folder without a database, and proves every file, page and index of it. */
@Command(name = "restore", description = "Bring the backup in FILE back into an empty data folder, and prove it.")
public final class RestoreCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file that miadi backup wrote.")
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    Path file;

    public RestoreCommand() {
        this(System.getenv());
    }

    RestoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return CopyRun.run(spec, environment, this::bringBack);
    }

    private void bringBack(Storage storage, Progress progress, PrintWriter out) {
        CopyRun.requireEmbedded(storage, "Use your server's own means, or \"miadi import FILE\" with an export.");
        var folder = new DataFolder(storage.folder());
        var report = ClusterRestore.into(file, folder, folder.runtimes(), progress);
        long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
        out.println("Restored into " + storage.folder() + ": schema version " + report.schemaVersion() + ", "
                + report.rows().size() + " tables, " + rows + " rows, every checksum and index proved.");
        out.println("Put the key file that belongs to it at " + storage.keyFile() + ", then start the server.");
    }
}
