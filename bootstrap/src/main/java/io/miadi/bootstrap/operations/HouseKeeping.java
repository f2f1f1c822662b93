package io.miadi.bootstrap.operations;

import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.transaction.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;

/** What is tidied away every night. */
public final class HouseKeeping {
    /** Longer than any client repeats a request. */
    private static final Duration KEYS_KEPT = Duration.ofDays(7);

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private HouseKeeping() {}

    /** Forgets the keys of requests after seven days, at 03:00 of the practice. */
    public static RecurringJobs.Daily requestKeys(
            UnitOfWork unitOfWork, RequestKeys keys, InstantSource clock, ZoneId zone) {
        return new RecurringJobs.Daily(
                "forget-request-keys",
                NIGHT,
                zone,
                () -> unitOfWork.run(() -> keys.forgetBefore(clock.instant().minus(KEYS_KEPT))));
    }
}
