package io.miadi.persistence.database;

import org.flywaydb.core.Flyway;

/**
 * Brings a database's tables up to the version of this program, forward only and under Flyway's lock, so that several nodes may
 * start at once. Runs as the address's user, who thereby owns the tables.
 */
public final class Migrations {
    private Migrations() {}

    /** Returns how many migrations were applied; none when the database is up to date. */
    public static int run(DatabaseUrl url) {
        return StorageFailures.translated(() -> flyway(url).migrate().migrationsExecuted);
    }

    private static Flyway flyway(DatabaseUrl url) {
        return Flyway.configure()
                .dataSource(url.jdbc(), url.user(), url.password())
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load();
    }
}
