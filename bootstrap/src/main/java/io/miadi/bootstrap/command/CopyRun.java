package io.miadi.bootstrap.command;

import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.bootstrap.config.Storage;
import io.miadi.bootstrap.operations.log.Logs;
import io.miadi.persistence.backup.BackupException;
import io.miadi.persistence.backup.Progress;
import io.miadi.persistence.embedded.EmbeddedPostgresException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands for copies have in common: the settings, progress on the error stream, and plain words when they fail. */
final class CopyRun {
    private static final long A_SECOND = 1_000_000_000L;

    /** One command's own part; prints what came of it. */
    @FunctionalInterface
    interface Work {
        void run(Storage storage, Progress progress, PrintWriter out);
    }

    private CopyRun() {}

    /** Returns the exit code: 0 done, 1 failed with words, 2 wrong settings. */
    static int run(CommandSpec spec, Map<String, String> environment, Work work) {
        Logs.forCommands();
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var err = new PrintWriter(spec.commandLine().getErr(), true);
        var config = Startup.config(environment, err);
        if (config.isEmpty()) {
            return 2;
        }
        try {
            work.run(config.get().storage(), progress(err, System::nanoTime), out);
            return 0;
        } catch (BackupException | EmbeddedPostgresException | StorageUnavailable e) {
            err.println("miadi " + spec.name() + ": " + e.getMessage());
            return 1;
        }
    }

    /** Copies of the embedded cluster are no use to whoever brought a PostgreSQL of their own. */
    static void requireEmbedded(Storage storage, String instead) {
        if (storage.databaseUrl().isPresent()) {
            throw new BackupException(
                    "MIADI_DATABASE_URL is set, and this command is for the embedded database. " + instead);
        }
    }

    /** At most a line a second, so that short work stays quiet and long work never looks dead. */
    static Progress progress(PrintWriter err, LongSupplier nanos) {
        long[] last = {nanos.getAsLong()};
        return (step, done, total) -> {
            long now = nanos.getAsLong();
            if (now - last[0] >= A_SECOND) {
                last[0] = now;
                err.printf("  %s: %d %%%n", step, total == 0 ? 100 : Math.min(100, done * 100 / total));
            }
        };
    }
}
