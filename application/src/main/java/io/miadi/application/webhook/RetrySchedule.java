package io.miadi.application.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again: the pauses of HOOK-5, each up to a tenth longer, so that many do not come back together. */
public record RetrySchedule(RandomGenerator random) {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.1;

    /**
     * How long to wait after a failed try; empty after the last.
     *
     * @param tries how many failed so far, from 1 on
     */
    Optional<Duration> after(int tries) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(tries - 1);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble())));
    }
}
