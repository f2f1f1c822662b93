package io.miadi.benchmarks.settle;

import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.ground.BenchProduct;
import io.miadi.benchmarks.ground.NoPushes;
import io.miadi.benchmarks.ground.StatementCounts;
import io.miadi.benchmarks.ground.Town;
import io.miadi.bootstrap.wiring.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/**
 * Rounds of either side over one database, one after the other. The product runs only during its own rounds, and what it still has
 * to plan and to compile after one is waited for, and messages that were not handed off yet are forgotten, so that no round pays for
 * another.
 */
final class Rounds {
    private static final Duration SETTLING_DOWN = Duration.ofMinutes(5);
    private static final String LEFT_TO_DO = """
            select (select count(*) from outbox) + (select count(*) from callback_pending)
            """;

    private static final String LAST_CALLBACK = "select coalesce(max(id), 0) from callback";

    private final BenchDatabase database;
    private final Watch watch = new Watch();
    private final Queue<List<Owed>> stock = new ArrayDeque<>();

    /** @param sizes how many callbacks each round has; all are prepared now */
    Rounds(BenchDatabase database, List<Integer> sizes) {
        this.database = database;
        try (var product = start()) {
            var made = new Stock(product.parts(), new Town(product.parts()));
            sizes.forEach(size -> stock.add(made.make(size)));
        }
        database.execute("vacuum analyze");
    }

    /**
     * @param processor what this process used until the last session was confirmed, callers and compiler too
     * @param counts what the server was asked to do until then
     */
    record Round(double perSecond, int callbacks, Duration processor, StatementCounts counts) {
        double processorMillisEach() {
            return processor.toNanos() / 1e6 / callbacks;
        }
    }

    record Tail(Histogram times, StatementCounts counts) {}

    Round product() {
        return onProduct(side -> {
            var owed = stock.remove();
            var since = ready();
            var used = processor();
            double rate = side.closedLoop(owed);
            var round = new Round(rate, owed.size(), processor().minus(used), since.read());
            confirmed(owed);
            return round;
        });
    }

    /** @param unmeasured how many callbacks of the round go first */
    Tail tail(int perSecond, int unmeasured) {
        return onProduct(side -> {
            var owed = stock.remove();
            var since = ready();
            var times = side.openLoop(owed, perSecond, unmeasured);
            var tail = new Tail(times, since.read());
            confirmed(owed);
            return tail;
        });
    }

    Round floor() {
        var owed = stock.remove();
        long last = database.number(LAST_CALLBACK);
        var since = ready();
        var used = processor();
        double rate = new FloorSide(database).run(owed);
        var round = new Round(rate, owed.size(), processor().minus(used), since.read());
        confirmed(owed);
        database.execute("truncate outbox");
        // The floor has no keys, and the product refuses a database with bodies that its own do not open. Past the
        // trigger that keeps callbacks for ever.
        database.execute("set session_replication_role = replica; delete from callback where id > " + last);
        return round;
    }

    private <T> T onProduct(Function<ProductSide, T> work) {
        try (var product = start()) {
            var result = work.apply(new ProductSide(product.server().port(), watch));
            untilNothingIsLeft();
            Compiler.comeToRest();
            return result;
        } finally {
            database.execute("update delivery set state = 'DROPPED', reason = 'EXPIRED' where state = 'WAITING'");
        }
    }

    private Product start() {
        return BenchProduct.start(database, new NoPushes(), watch, watch);
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private StatementCounts.Since ready() {
        database.execute("checkpoint");
        return StatementCounts.begin(database);
    }

    /** A figure counts only when the database itself says that every session of the round is confirmed. */
    private void confirmed(List<Owed> owed) {
        var ids = owed.stream().map(o -> o.session().id().value()).toArray();
        try (var connection = database.connect();
                var query = connection.prepareStatement(
                        "select count(*) from session where id = any(?) and state = 'Confirmed'")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            long found = number(query.executeQuery());
            if (found != owed.size()) {
                throw new IllegalStateException(found + " of " + owed.size() + " sessions are confirmed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sessions could not be counted", e);
        }
    }

    private void untilNothingIsLeft() {
        long until = System.nanoTime() + SETTLING_DOWN.toNanos();
        while (database.number(LEFT_TO_DO) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the product did not come to rest");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
