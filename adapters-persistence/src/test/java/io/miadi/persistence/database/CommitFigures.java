package io.miadi.persistence.database;

import io.miadi.persistence.embedded.SharedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the layers above the driver cost, printed for whoever changes them: durable single-row commits by plain JDBC, and a
 * transaction of four statements by plain JDBC, by Jdbi's fluent calls, and by JDBC on a unit of work's connection. The pairs run
 * interleaved, so that a busy machine disturbs both alike.
 */
final class CommitFigures {
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private static final String INSERT = "insert into entry (id, state, amount) values (?, ?, ?)";
    private static final String SELECT = "select state, amount from entry where id = ?";
    private static final String UPDATE = "update entry set state = ? where id = ? and state = ?";

    private final DatabaseUrl url = SharedDatabase.fresh();
    private final AtomicInteger ids = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        new CommitFigures().run();
    }

    private void run() throws Exception {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table entry (id bigint primary key, state text not null, amount bigint not null)");
            statement.execute("select grant_to_app('entry', 'select', 'insert', 'update')");
        }
        try (var database = Database.open(url, PoolSettings.standard().withConnections(CONNECTIONS))) {
            for (int round = 1; round <= ROUNDS; round++) {
                print(round, "one row, plain JDBC", measure(this::plainSingleRow));
                double floor = print(round, "four statements, plain JDBC", measure(this::plainFour));
                double jdbi = measure(() -> repeatedly(() -> jdbiFour(database)));
                print(round, "four statements, unit of work, Jdbi (ratio %.2f)".formatted(jdbi / floor), jdbi);
                double raw = measure(() -> repeatedly(() -> rawFour(database)));
                print(round, "four statements, unit of work, JDBC (ratio %.2f)".formatted(raw / floor), raw);
            }
        }
    }

    private long plainSingleRow() throws SQLException {
        try (var connection = url.connect();
                var insert = connection.prepareStatement(INSERT)) {
            return repeatedly(() -> insert(insert, ids.incrementAndGet()));
        }
    }

    private long plainFour() throws SQLException {
        try (var connection = url.connect()) {
            connection.setAutoCommit(false);
            return repeatedly(() -> {
                four(connection);
                connection.commit();
            });
        }
    }

    private void rawFour(Database database) {
        database.unitOfWork().run(() -> {
            try {
                return four(database.session().current().getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int four(Connection connection) throws SQLException {
        int id = ids.incrementAndGet();
        try (var insert = connection.prepareStatement(INSERT)) {
            insert(insert, id);
        }
        try (var select = connection.prepareStatement(SELECT)) {
            select.setLong(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                rows.getString(1);
                rows.getLong(2);
            }
        }
        return update(connection, id, "a", "b") + update(connection, id, "b", "c");
    }

    private static void insert(PreparedStatement insert, int id) throws SQLException {
        insert.setLong(1, id);
        insert.setString(2, "a");
        insert.setLong(3, 100);
        insert.executeUpdate();
    }

    private static int update(Connection connection, int id, String from, String to) throws SQLException {
        try (var update = connection.prepareStatement(UPDATE)) {
            update.setString(1, to);
            update.setLong(2, id);
            update.setString(3, from);
            return update.executeUpdate();
        }
    }

    private void jdbiFour(Database database) {
        int id = ids.incrementAndGet();
        database.unitOfWork().run(() -> {
            var handle = database.session().current();
            handle.createUpdate("insert into entry (id, state, amount) values (:id, :state, :amount)")
                    .bind("id", id)
                    .bind("state", "a")
                    .bind("amount", 100L)
                    .execute();
            handle.createQuery("select state, amount from entry where id = :id")
                    .bind("id", id)
                    .map((rows, context) -> rows.getString("state") + rows.getLong("amount"))
                    .one();
            return jdbiUpdate(database, id, "a", "b") + jdbiUpdate(database, id, "b", "c");
        });
    }

    private static int jdbiUpdate(Database database, int id, String from, String to) {
        return database.session()
                .current()
                .createUpdate("update entry set state = :to where id = :id and state = :from")
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static long repeatedly(Step step) throws SQLException {
        long end = System.nanoTime() + ROUND.toNanos();
        long done = 0;
        while (System.nanoTime() < end) {
            step.run();
            done++;
        }
        return done;
    }

    private static double measure(Callable<Long> loop) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            long total = 0;
            for (Future<Long> each : threads.invokeAll(Collections.nCopies(CONNECTIONS, loop))) {
                total += each.get();
            }
            return total / (double) ROUND.toSeconds();
        }
    }

    private static double print(int round, String what, double perSecond) {
        System.out.printf("round %d: %-60s %8.0f /s at %d connections%n", round, what, perSecond, CONNECTIONS);
        return perSecond;
    }

    private interface Step {
        void run() throws SQLException;
    }
}
