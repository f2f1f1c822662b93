package io.miadi.benchmarks.ground;

import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Figures;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What this machine's disk and processors give to anybody just now: durable commits of a single row. */
public final class Probe {
    private static final int CONNECTIONS = 8;
    private static final int SECONDS = 2;
    private static final double ENOUGH = 10_000;

    private Probe() {}

    /** Prints the rate; below ten thousand a second only ratios count from then on. */
    public static void run(BenchDatabase database, Figures figures) {
        database.execute("create table probe (id bigint generated always as identity primary key, at timestamptz);"
                + " grant insert on probe to miadi_app");
        commits(database, SECONDS / 2.0);
        double rate = commits(database, SECONDS);
        figures.add(Figure.of("probe", rate, "durable commits/s"));
        if (rate < ENOUGH) {
            figures.machineIsBusy();
            figures.say(
                    "machine busy: fewer than 10,000 durable commits a second at 8 connections, so only ratios count");
        }
    }

    private static double commits(BenchDatabase database, double seconds) {
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        var sum = new LongAdder();
        Crew.run(CONNECTIONS, _ -> sum.add(inserts(database, end)));
        return sum.sum() / seconds;
    }

    private static long inserts(BenchDatabase database, long end) {
        long done = 0;
        try (var connection = database.connect();
                var insert = connection.prepareStatement("insert into probe (at) values (now())")) {
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                done++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a row was refused", e);
        }
        return done;
    }
}
