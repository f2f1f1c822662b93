package io.miadi.testkit.store;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Several threads that do the same thing at the same moment. */
public final class Race {
    private Race() {}

    /** How many of the runners got {@code true}; the failure of any of them is thrown. */
    public static int winners(int runners, Callable<Boolean> run) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, runners)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return run.call();
                    }))
                    .toList();
            start.countDown();
            int winners = 0;
            for (var result : results) {
                winners += result.get() ? 1 : 0;
            }
            return winners;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a runner failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
