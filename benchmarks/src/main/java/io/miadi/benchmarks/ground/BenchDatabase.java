package io.miadi.benchmarks.ground;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * The embedded PostgreSQL with the product's own durable settings, in a folder that is thrown away, and with statements counted:
 * what is said about them is the server's own word.
 */
public final class BenchDatabase implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres server;

    private BenchDatabase(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts the server with empty, migrated tables. */
    public static BenchDatabase start() {
        try {
            var folder = Files.createTempDirectory("miadi-bench");
            // Counting needs a library that is loaded at the start, and there is no folder to say so in before the
            // first one.
            try (var first = EmbeddedPostgres.start(folder)) {
                Files.writeString(
                        first.folder().cluster().resolve("operator.conf"),
                        "shared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track_utility = on\n");
            }
            var database = new BenchDatabase(folder, EmbeddedPostgres.start(folder));
            Migrations.run(database.url());
            database.execute("create extension pg_stat_statements");
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a database", e);
        }
    }

    public DatabaseUrl url() {
        return server.url();
    }

    public Path folder() {
        return folder;
    }

    /** A connection with the rights of the product, outside of its pool. */
    public Connection connect() {
        try {
            var connection = url().connect();
            try (var statement = connection.createStatement()) {
                statement.execute("set role miadi_app");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }

    public void execute(String sql) {
        try (var connection = url().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("not executed: " + sql, e);
        }
    }

    /** The one number that the query answers with. */
    public long number(String query) {
        try (var connection = url().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("not answered: " + query, e);
        }
    }

    @Override
    public void close() {
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}
