package io.miadi.bootstrap.operations.metrics;

import io.miadi.application.transaction.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A figure of the store that is measured anew only when it is older than its time; empty while the store cannot be reached. */
final class Measured<T> {
    private final Supplier<T> measure;
    private final Duration kept;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<T> value = Optional.empty();
    private @Nullable Instant at;

    Measured(Supplier<T> measure, Duration kept, InstantSource clock) {
        this.measure = measure;
        this.kept = kept;
        this.clock = clock;
    }

    Optional<T> get() {
        lock.lock();
        try {
            var now = clock.instant();
            if (at == null || Duration.between(at, now).abs().compareTo(kept) > 0) {
                value = measured();
                at = now;
            }
            return value;
        } finally {
            lock.unlock();
        }
    }

    /** An outage is shown by the readiness check and by the figure's absence. */
    private Optional<T> measured() {
        try {
            return Optional.of(measure.get());
        } catch (StorageUnavailable e) {
            return Optional.empty();
        }
    }
}
