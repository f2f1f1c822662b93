package io.miadi.persistence.statement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the driver wants them. The store keeps microseconds: what is finer is cut off rather than rounded, so that no
 * stored time lies after the moment that it names.
 */
public final class Times {
    private Times() {}

    public static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(Times::utc).orElse(null);
    }
}
