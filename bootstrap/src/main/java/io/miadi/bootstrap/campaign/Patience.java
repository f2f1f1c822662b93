package io.miadi.bootstrap.campaign;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that has to happen, and not for ever. */
final class Patience {
    private static final long GLANCE_MILLIS = 20;

    private Patience() {}

    /** Throws, naming what was waited for, when the time is over. */
    static void until(String what, Duration most, BooleanSupplier happened) {
        if (!within(most, happened)) {
            throw new IllegalStateException("waited " + most.toSeconds() + " s in vain for " + what);
        }
    }

    /** Whether it happened in time. */
    static boolean within(Duration most, BooleanSupplier happened) {
        long end = System.nanoTime() + most.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(GLANCE_MILLIS));
        }
        return true;
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
