package io.miadi.bootstrap.operations;

import io.miadi.application.payment.Pauses;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses in real time that all end when the program stops. */
public final class StoppablePauses implements Pauses, AutoCloseable {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public boolean pause(Duration length) {
        try {
            return !stopped.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // The request's deadline has passed, or the program ends: either way waiting is over.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends every pause, now and from now on. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
