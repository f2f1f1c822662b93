package io.miadi.domain.notification;

import java.time.Duration;

/**
 * How often a message is tried and how long the pauses may grow: exponential ceilings with full jitter.
 *
 * @param base the ceiling of the first pause
 * @param cap what no ceiling exceeds
 * @param attempts all tries, the first one included
 */
public record RetryBudget(Duration base, Duration cap, int attempts) {
    public RetryBudget {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0 || attempts < 1) {
            throw new IllegalArgumentException("not a retry budget");
        }
    }

    /** Whether another try may follow so many that failed. */
    public boolean allowsAfter(int failures) {
        return failures < attempts;
    }

    /** The longest pause before the n-th retry, n from 1. */
    public Duration ceiling(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("retries are counted from 1");
        }
        int doublings = Math.min(n - 1, 40);
        var grown = base.multipliedBy(1L << doublings);
        return grown.compareTo(cap) < 0 ? grown : cap;
    }

    /**
     * The pause before the n-th retry, anywhere between nothing and the ceiling. It is a function of the message, so that a
     * replay takes the same time, and different for each message, so that many do not come back together.
     */
    public Duration pause(DeliveryId delivery, int n) {
        return pause(delivery.value().getLeastSignificantBits(), n);
    }

    Duration pause(long seed, int n) {
        long mixed = mix64(seed * 1_000_003 + n);
        return Duration.ofMillis(Long.remainderUnsigned(mixed, ceiling(n).toMillis() + 1));
    }

    /** SplitMix64's finaliser, after Steele, Lea and Flood 2014. */
    private static long mix64(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
