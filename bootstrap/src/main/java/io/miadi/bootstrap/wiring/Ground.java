package io.miadi.bootstrap.wiring;

import io.miadi.application.secret.Secret;
import io.miadi.bootstrap.config.Storage;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseCheck;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.util.Optional;

/** The database that the product stands on: its own embedded one, or the operator's. */
public final class Ground implements AutoCloseable {
    private final Optional<EmbeddedPostgres> embedded;
    private final Database database;

    private Ground(Optional<EmbeddedPostgres> embedded, Database database) {
        this.embedded = embedded;
        this.database = database;
    }

    /** Starts or reaches the database, checks that it is fit and durable, and brings its tables up to date. */
    public static Ground open(Storage storage) {
        var embedded = storage.databaseUrl().isPresent()
                ? Optional.<EmbeddedPostgres>empty()
                : Optional.of(EmbeddedPostgres.start(storage.folder()));
        try {
            var url = embedded.map(EmbeddedPostgres::url)
                    .orElseGet(() -> external(storage.databaseUrl().orElseThrow()));
            Migrations.run(url);
            return new Ground(
                    embedded, Database.open(url, PoolSettings.standard().withConnections(storage.connections())));
        } catch (RuntimeException e) {
            embedded.ifPresent(EmbeddedPostgres::close);
            throw e;
        }
    }

    private static DatabaseUrl external(Secret text) {
        var url = DatabaseUrl.parse(text.reveal());
        var problems = DatabaseCheck.problems(url);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("MIADI_DATABASE_URL: " + String.join(" ", problems));
        }
        return url;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
