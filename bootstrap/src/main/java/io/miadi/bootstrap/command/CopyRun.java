package io.miadi.bootstrap.command;

import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.bootstrap.config.Storage;
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

    /** At most a line a second, so that short work stays quiet and long work never looks dead; what was shown is shown to its end. */
    static Progress progress(PrintWriter err, LongSupplier nanos) {
        return new Shown(err, nanos);
    }

    /** Not thread-safe. */
    private static final class Shown implements Progress {
        private static final int ALL = 100;

        private final PrintWriter err;
        private final LongSupplier nanos;
        private long last;

        /** What was shown short of its end, or nothing. */
        private String open = "";

        Shown(PrintWriter err, LongSupplier nanos) {
            this.err = err;
            this.nanos = nanos;
            this.last = nanos.getAsLong();
        }

        @Override
        public void at(String step, long done, long total) {
            long percent = total == 0 ? ALL : Math.min(ALL, done * ALL / total);
            boolean another = !open.isEmpty() && !stage(open).equals(stage(step));
            if (another) {
                line(open, ALL);
            }
            boolean ends = percent == ALL && !open.isEmpty();
            if (ends || nanos.getAsLong() - last >= A_SECOND) {
                last = nanos.getAsLong();
                line(step, percent);
            }
        }

        private void line(String step, long percent) {
            err.printf("  %s: %d %%%n", step, percent);
            open = percent == ALL ? "" : step;
        }

        /** Steps of one stage begin with the same word: table account, table payment. */
        private static String stage(String step) {
            return step.split(" ", 2)[0];
        }
    }
}
