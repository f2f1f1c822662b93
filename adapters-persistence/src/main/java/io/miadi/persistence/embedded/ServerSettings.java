package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server is told at each start, and the proof afterwards that it keeps what must not be turned off. */
final class ServerSettings {
    private static final String ACCESS = """
            # Written by Miadi at each start: passwords only, from this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private ServerSettings() {}

    static void write(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), text(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
    }

    /** Refuses a server that would lose acknowledged commits, listens elsewhere or serves another folder. */
    static void verify(Connection connection, Path cluster) throws SQLException, IOException {
        Map<String, String> wrong = new TreeMap<>();
        for (String name : DURABLE) {
            String value = show(connection, name);
            if (!value.equals("on")) {
                wrong.put(name, value);
            }
        }
        if (!wrong.isEmpty()) {
            throw new EmbeddedPostgresException("The database server runs with " + wrong
                    + " and could lose payments that"
                    + " it has confirmed. Each of these must be \"on\": look into " + cluster.resolve("operator.conf")
                    + " and " + cluster.resolve("postgresql.auto.conf") + ".");
        }
        if (!show(connection, "listen_addresses").equals("127.0.0.1")) {
            throw new EmbeddedPostgresException(
                    "The embedded database server listens on " + show(connection, "listen_addresses")
                            + "; it may listen on 127.0.0.1 only. Remove listen_addresses from operator.conf.");
        }
        if (!Path.of(show(connection, "data_directory")).toRealPath().equals(cluster.toRealPath())) {
            throw new EmbeddedPostgresException("Another PostgreSQL answers in place of the one in " + cluster);
        }
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String text(int port) {
        return """
            # Written by Miadi at each start. Settings of your own go into operator.conf beside this file.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'

            # A commit that was acknowledged survives everything but the loss of the disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # Pages count as resident memory only once used, so a small practice stays small.
            shared_buffers = 128MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            effective_cache_size = 1GB
            io_method = sync
            jit = off
            random_page_cost = 1.1

            # Rarer checkpoints write fewer full pages; recovery after a crash still takes seconds. Compressing them (these
            # binaries have pglz only) took a fifteenth of the server's time after a checkpoint, more than writing them.
            wal_level = replica
            wal_compression = off
            checkpoint_timeout = 15min
            max_wal_size = 1GB
            min_wal_size = 128MB
            max_wal_senders = 0
            max_replication_slots = 4
            max_logical_replication_workers = 0

            # A failed statement is told to the program that sent it. Here it would only fill the disk and quote personal data.
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            log_timezone = 'UTC'
            timezone = 'UTC'
            include_if_exists = 'operator.conf'
            """.formatted(port);
    }
}
