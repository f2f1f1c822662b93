package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.backup.BackupException;
import io.miadi.persistence.database.DatabaseCheck;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The practice's database for one piece of work: the operator's own, the one of a server that runs beside this command, or the
 * embedded one, started for this long only.
 */
record Reach(DatabaseUrl url, Optional<EmbeddedPostgres> started) implements AutoCloseable {
    static Reach of(Storage storage) {
        if (storage.databaseUrl().isPresent()) {
            return new Reach(checked(storage), Optional.empty());
        }
        return running(storage).map(url -> new Reach(url, Optional.empty())).orElseGet(() -> {
            var server = EmbeddedPostgres.start(storage.folder());
            return new Reach(server.url(), Optional.of(server));
        });
    }

    /** The embedded server of the data folder, if some program runs it now. */
    static Optional<DatabaseUrl> running(Storage storage) {
        try {
            return EmbeddedPostgres.running(new DataFolder(storage.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + storage.folder() + " cannot be read", e);
        }
    }

    /** Whether another program has the data folder; a database that a killed one left behind is nobody's. */
    static boolean isHeld(Storage storage) {
        try {
            return storage.databaseUrl().isEmpty() && EmbeddedPostgres.isHeld(new DataFolder(storage.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + storage.folder() + " cannot be read", e);
        }
    }

    private static DatabaseUrl checked(Storage storage) {
        var url = DatabaseUrl.parse(storage.databaseUrl().orElseThrow().reveal());
        var problems = DatabaseCheck.problems(url);
        if (!problems.isEmpty()) {
            throw new BackupException("MIADI_DATABASE_URL: " + String.join(" ", problems));
        }
        return url;
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedPostgres::close);
    }
}
