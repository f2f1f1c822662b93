package io.miadi.benchmarks.ground;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several threads at the same kind of work, waited for. */
public final class Crew {
    private Crew() {}

    /** @param work is given the number of its thread, from 0; the first failure ends the benchmark */
    public static void run(int threads, IntConsumer work) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var running = executor.invokeAll(IntStream.range(0, threads)
                    .<Callable<Integer>>mapToObj(number -> () -> {
                        work.accept(number);
                        return number;
                    })
                    .toList());
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load could not be made", e.getCause());
        }
    }

    /** @param nanos on the clock of {@link System#nanoTime} */
    public static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
