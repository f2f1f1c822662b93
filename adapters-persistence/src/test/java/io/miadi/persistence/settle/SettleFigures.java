package io.miadi.persistence.settle;

import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What settling costs in the store, printed for whoever changes it: the statements of one callback from its arrival to the
 * confirmed session, and how many a second there are at 8 and at 32 connections, through the real use cases and with durable
 * settings.
 */
final class SettleFigures {
    private static final int ROWS = 40_000;
    private static final int SETTLES = 6_000;

    private SettleFigures() {}

    public static void main(String[] arguments) throws Exception {
        var url = SharedDatabase.fresh();
        var waiting = WaitingSessions.fill(url, ROWS);
        var next = new AtomicInteger();
        for (int connections : new int[] {8, 32, 8, 32}) {
            try (var database = Database.open(url, pool(connections))) {
                var settling = new Settling(database);
                if (next.get() == 0) {
                    settling.statements(waiting.get(next.getAndIncrement())).forEach(System.out::println);
                }
                run(settling, waiting, next, connections);
            }
        }
    }

    /** Patient, because opening connections is not what is measured. */
    private static PoolSettings pool(int connections) {
        var patience = Duration.ofSeconds(30);
        return new PoolSettings(connections, patience, patience, patience, patience);
    }

    private static void run(Settling settling, List<Settling.Waiting> waiting, AtomicInteger next, int connections)
            throws Exception {
        int end = next.get() + SETTLES;
        Callable<long[]> worker = () -> {
            var times = new ArrayList<Long>();
            for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                long begin = System.nanoTime();
                settling.settle(waiting.get(i));
                times.add(System.nanoTime() - begin);
            }
            return times.stream().mapToLong(Long::longValue).toArray();
        };
        var busy = cpu();
        long begin = System.nanoTime();
        var all = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (Future<long[]> each : threads.invokeAll(Collections.nCopies(connections, worker))) {
                Arrays.stream(each.get()).forEach(all::add);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long cpu = cpu().minus(busy).toNanos() / 1_000 / all.size();
        next.set(end);
        all.sort(Long::compare);
        System.out.printf(
                "%d connections: %.0f settles/s, %.0f µs each of wall time, p50 %.1f ms, p99 %.1f ms, %d µs of this program's CPU%n",
                connections,
                all.size() / seconds,
                seconds / all.size() * 1e6,
                all.get(all.size() / 2) / 1e6,
                all.get(all.size() * 99 / 100) / 1e6,
                cpu);
    }

    /** Wall time depends on what else the machine does; this does not. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
