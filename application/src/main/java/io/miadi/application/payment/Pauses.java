package io.miadi.application.payment;

import java.time.Duration;

/** Waits, so that time stays in the hands of tests. */
public interface Pauses {
    /** Waits at least that long; {@code false} when the program is stopping and waiting is over. */
    boolean pause(Duration length);
}
