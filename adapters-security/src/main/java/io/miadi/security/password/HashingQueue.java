package io.miadi.security.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few hashes run at once and a few more wait a moment, so that a flood of sign-ins exhausts neither memory nor processors
 * (AUTH-6). Safe for use by several threads.
 */
final class HashingQueue {
    private final Semaphore running;
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce how many run at the same time
     * @param waiting how many more may wait
     * @param patience for how long one waits at most
     */
    HashingQueue(int atOnce, int waiting, Duration patience) {
        running = new Semaphore(atOnce, true);
        places = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** Empty when the queue is full, did not move in time, or the caller's thread is asked to stop. */
    <T> Optional<T> run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return awaitTurn() ? Optional.of(runNow(work)) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private <T> T runNow(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private boolean awaitTurn() {
        try {
            return running.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
