package io.miadi.simulators.daraja.fault;

import java.time.Duration;

/**
 * A fault with its measure.
 *
 * @param delay how long, for kinds whose text speaks of a delay
 * @param times how many deliveries in all, for kinds that repeat
 */
public record Fault(FaultKind kind, Duration delay, int times) {
    private static final Duration USUAL_DELAY = Duration.ofSeconds(1);
    private static final int MOST_TIMES = 1_000;

    public Fault {
        if (delay.isNegative() || times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("a fault needs a delay that is not negative and 1 to 1000 times");
        }
    }

    /** A second where a delay matters, two deliveries where a number does. */
    public static Fault of(FaultKind kind) {
        return new Fault(kind, USUAL_DELAY, 2);
    }

    public Fault lasting(Duration newDelay) {
        return new Fault(kind, newDelay, times);
    }

    public Fault times(int newTimes) {
        return new Fault(kind, delay, newTimes);
    }
}
