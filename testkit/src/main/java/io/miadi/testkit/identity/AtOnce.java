package io.miadi.testkit.identity;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing on many threads that all begin at the same moment, and waits for all of them. */
public final class AtOnce {
    private AtOnce() {}

    /** @throws AssertionError with the cause when one of them failed */
    public static void run(int threads, Runnable task) {
        var start = new CountDownLatch(1);
        try (var executor =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var futures = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(() -> {
                    start.await();
                    task.run();
                    return true;
                }));
            }
            start.countDown();
            for (var future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("one of the tasks failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the tasks", e);
        }
    }
}
