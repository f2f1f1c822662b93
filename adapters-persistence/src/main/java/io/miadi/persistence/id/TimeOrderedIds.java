package io.miadi.persistence.id;

import io.miadi.application.transaction.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562, section 6.2, method 1): 48 bits of Unix milliseconds, a counter of 12 bits, 62 random bits. Each
 * id is greater than the one before it, also within a millisecond and when the clock steps back; safe for any number of threads.
 */
public final class TimeOrderedIds implements Ids {
    private static final int COUNTER_BITS = 12;
    /** A fresh millisecond starts its counter in the lower half, so that there is room to count. */
    private static final int SEED_BITS = COUNTER_BITS - 1;

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    /** @param random a source that nobody can foresee */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long bits = random.nextLong();
        long seed = bits >>> (Long.SIZE - SEED_BITS);
        long now = clock.millis() << COUNTER_BITS | seed;
        // A full counter runs over into the millisecond, which is then a little ahead of the clock.
        long stamp = last.updateAndGet(before -> Math.max(before + 1, now));
        return new UUID(mostSignificant(stamp), VARIANT | random.nextLong() >>> 2);
    }

    private static long mostSignificant(long stamp) {
        long millis = stamp >>> COUNTER_BITS;
        long counter = stamp & ((1L << COUNTER_BITS) - 1);
        return millis << 16 | VERSION_7 | counter;
    }
}
