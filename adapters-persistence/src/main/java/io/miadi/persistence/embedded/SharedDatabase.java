package io.miadi.persistence.embedded;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Test support: one server for the whole JVM, started at the first call in a temporary folder and stopped with the JVM, with the
 * product's own durable settings. It stands among the main classes because tests of other modules use it too.
 */
public final class SharedDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SharedDatabase() {}

    /** A new database with all migrations applied and no rows; copied from a template, so it takes milliseconds. */
    public static DatabaseUrl fresh() {
        return create("test_" + COUNT.incrementAndGet(), "template " + TEMPLATE);
    }

    /** A new database without any table. */
    public static DatabaseUrl empty() {
        return create("test_" + COUNT.incrementAndGet(), "");
    }

    /** Where test servers keep the unpacked programs, so that not each of them unpacks its own. */
    public static Path runtimes() {
        return Path.of(System.getProperty("user.home"), ".cache", "miadi");
    }

    private static DatabaseUrl create(String name, String clause) {
        return execute("create database " + name + " " + clause).withName(name);
    }

    private static DatabaseUrl execute(String sql) {
        var url = Server.STARTED.url();
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return url;
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be prepared: " + sql, e);
        }
    }

    /** Started by the class loader at first use, once, however many threads ask. */
    private static final class Server {
        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("miadi-test-");
                var server = EmbeddedPostgres.start(new DataFolder(folder), runtimes());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server)));
                migrateTemplate(server.url());
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the test database cannot be started", e);
            }
        }

        private static void migrateTemplate(DatabaseUrl url) throws SQLException {
            try (var connection = url.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            }
            Migrations.run(url.withName(TEMPLATE));
        }

        private static void discard(EmbeddedPostgres server) {
            try {
                server.discard();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
