package io.miadi.simulators.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** A clock and the tasks that wait on it. */
public interface Timeline extends InstantSource, AutoCloseable {
    /** Runs the task once, when the delay has passed; a delay of zero never runs it on the caller's thread at once. */
    void after(Duration delay, Runnable task);

    /** Drops what has not run yet. */
    @Override
    void close();

    /** Blocks the calling thread until this timeline has moved by the delay. */
    default void pause(Duration delay) throws InterruptedException {
        if (delay.isZero() || delay.isNegative()) {
            return;
        }
        var passed = new CountDownLatch(1);
        after(delay, passed::countDown);
        passed.await();
    }
}
