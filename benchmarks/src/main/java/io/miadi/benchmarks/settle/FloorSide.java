package io.miadi.benchmarks.settle;

import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.ground.Crew;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Collectors;

/** The bare loop on as many connections as callbacks come on, with the bare planner behind it. */
final class FloorSide {
    private final BenchDatabase database;

    FloorSide(BenchDatabase database) {
        this.database = database;
    }

    /** Returns sessions confirmed a second. */
    double run(List<Owed> stock) {
        var next = new AtomicInteger();
        var left = new CountDownLatch(ProductSide.CONNECTIONS);
        long start = System.nanoTime();
        var ends = new LongAccumulator(Math::max, start);
        Crew.run(ProductSide.CONNECTIONS + 1, thread -> {
            try {
                if (thread == ProductSide.CONNECTIONS) {
                    plan(stock, left);
                    return;
                }
                try {
                    settle(stock, next);
                } finally {
                    left.countDown();
                }
                ends.accumulate(System.nanoTime());
            } catch (SQLException e) {
                throw new IllegalStateException("the bare loop was refused", e);
            }
        });
        return stock.size() * 1e9 / (ends.get() - start);
    }

    private void settle(List<Owed> stock, AtomicInteger next) throws SQLException {
        var now = Instant.now();
        try (var loop = new BareLoop(new BareStatements(database.connect()))) {
            for (int i = next.getAndIncrement(); i < stock.size(); i = next.getAndIncrement()) {
                loop.settle(stock.get(i), BareValues.of(stock.get(i), now));
            }
        }
    }

    private void plan(List<Owed> stock, CountDownLatch left) throws SQLException {
        var bySession = stock.stream()
                .collect(Collectors.toMap(owed -> owed.session().id().value(), owed -> owed));
        try (var planner = new BarePlanner(new BareStatements(database.connect()), bySession)) {
            planner.run(() -> left.getCount() > 0);
        }
    }
}
