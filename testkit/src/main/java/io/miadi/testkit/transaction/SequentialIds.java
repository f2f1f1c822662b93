package io.miadi.testkit.transaction;

import io.miadi.application.transaction.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the form of UUID version 7 that only count, so that a run with one seed makes the same ids each time. */
public final class SequentialIds implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    /** Odd, so that the lower halves differ; large, so that the hash codes do, too, and maps of ids stay fast. */
    private static final long SPREAD = 0x1e37_79b9_7f4a_7c15L;

    private static final long LOWER = 0x3fff_ffff_ffff_ffffL;
    private final AtomicLong next = new AtomicLong();

    @Override
    public UUID next() {
        long count = next.incrementAndGet();
        return new UUID((count << 16) | VERSION_7, VARIANT | (count * SPREAD & LOWER));
    }
}
