package io.miadi.persistence.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program to be killed: it starts the cluster of the given folder and commits rows from several connections without end,
 * writing each number to standard output only after its commit was acknowledged.
 */
final class CommittingProgram {
    private static final int CONNECTIONS = 4;

    private CommittingProgram() {}

    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedPostgres.start(new DataFolder(Path.of(arguments[0])), SharedDatabase.runtimes());
        var next = new AtomicLong();
        try (var connection = server.url().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists acknowledged (id bigint primary key)");
            var rows = statement.executeQuery("select coalesce(max(id), 0) from acknowledged");
            rows.next();
            next.set(rows.getLong(1));
        }
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> commitWithoutEnd(server, next));
            }
        }
    }

    private static void commitWithoutEnd(EmbeddedPostgres server, AtomicLong next) {
        try (var connection = server.url().connect();
                var insert = connection.prepareStatement("insert into acknowledged values (?)")) {
            while (!Thread.currentThread().isInterrupted()) {
                long id = next.incrementAndGet();
                insert.setLong(1, id);
                insert.executeUpdate();
                System.out.println(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
