package io.miadi.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/**
 * Counts requests against budgets. A token is taken in one atomic step, so parallel requests never spend the same one twice.
 * At most a fixed number of budgets is remembered; one that was forgotten starts full. Thread-safe.
 */
public final class RateLimits {
    private static final int MOST_BUDGETS = 100_000;
    private static final Duration LONGEST_MEMORY = Duration.ofHours(1);
    private static final int IPV6_BYTES_OF_A_CUSTOMER = 8;

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter meter;

    private record Key(String policy, String subject) {}

    /** @param monotonicNanos a clock that never goes back, such as {@link System#nanoTime} */
    public RateLimits(LongSupplier monotonicNanos) {
        this(monotonicNanos, MOST_BUDGETS);
    }

    RateLimits(LongSupplier monotonicNanos, int mostBudgets) {
        this.meter = new Meter(monotonicNanos);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(mostBudgets)
                .expireAfterAccess(LONGEST_MEMORY)
                .ticker(monotonicNanos::getAsLong)
                .build();
    }

    public Budget take(RatePolicy policy, InetAddress address) {
        return takeFor(policy, subject(address));
    }

    /** @param account an id, never a name or a phone number */
    public Budget takeFor(RatePolicy policy, String account) {
        var bucket = buckets.get(new Key(policy.name(), account), key -> full(policy));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? new Budget.Granted(policy, probe.getRemainingTokens())
                : new Budget.Spent(policy, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(RatePolicy policy) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(policy.requests()).refillGreedy(policy.requests(), policy.period()))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static String subject(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean six = bytes.length > 4;
        return HexFormat.of().formatHex(six ? Arrays.copyOf(bytes, IPV6_BYTES_OF_A_CUSTOMER) : bytes);
    }

    private record Meter(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
