package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.backup.BackupException;
import io.miadi.persistence.backup.ClusterBackup;
import io.miadi.persistence.backup.Progress;
import io.miadi.persistence.embedded.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the embedded database into one file while the server works, or while nothing runs. */
@Command(name = "backup", description = "Copy the embedded database into FILE; the server may go on working.")
public final class BackupCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    @SuppressWarnings("NullAway.Init") // set by the parser of the command line
    Path file;

    public BackupCommand() {
        this(System.getenv());
    }

    BackupCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return CopyRun.run(spec, environment, this::copy);
    }

    private void copy(Storage storage, Progress progress, PrintWriter out) {
        CopyRun.requireEmbedded(
                storage, "Use your server's own means, such as pg_basebackup, or \"miadi export FILE\".");
        var data = new Whereabouts(storage);
        if (data.isMissing()) {
            throw new BackupException(data.howToFind());
        }
        var into = file.toAbsolutePath().getParent();
        if (into != null && !Files.isDirectory(into)) {
            throw new BackupException("There is no folder " + into + "; make it first, or name another.");
        }
        ClusterBackup.write(new DataFolder(storage.folder()), file, progress);
        out.println("The backup is in " + file + ". It holds everybody's data: keep it as safe as " + storage.folder()
                + ".");
        out.println("It does not hold the keys. Keep a copy of " + storage.keyFile()
                + " elsewhere: without it, what is sealed in the backup cannot be read.");
    }
}
