package io.miadi.bootstrap.operations;

import io.miadi.application.idempotency.RequestKeys;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.payment.Payments;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.bootstrap.operations.RecurringJobs.Daily;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What is tidied away every night at 03:00 of the practice. How long each is kept stands here and in {@code docs/operations.md};
 * books, evidence, audit entries and messages are never touched.
 */
public final class HouseKeeping {
    /** Longer than any client repeats a request. */
    private static final Duration KEYS_KEPT = Duration.ofDays(7);
    /** After their end; a sign-in's address counts as familiar for 30 days, and people look back a little further. */
    private static final Duration LOGINS_KEPT = Duration.ofDays(90);
    /** After their last change; a wait is 15 minutes at most. */
    private static final Duration GUARDS_KEPT = Duration.ofDays(90);
    /** After they ran out. */
    private static final Duration LINKS_KEPT = Duration.ofDays(30);
    /** The provider's limit is counted by the minute; a week is for whoever looks into an outage. */
    private static final Duration QUESTIONS_KEPT = Duration.ofDays(7);

    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    /** Rows of one transaction, so that nobody waits long for a lock. */
    private static final int BATCH = 1_000;

    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final ZoneId zone;

    public HouseKeeping(UnitOfWork unitOfWork, InstantSource clock, ZoneId zone) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.zone = zone;
    }

    /** Deletes at most so many rows from before the time and says how many. */
    @FunctionalInterface
    private interface Forgetting {
        int before(Instant time, int limit);
    }

    /** Every job of the night. Refresh tokens go with their logins. */
    public List<Daily> nightly(RequestKeys keys, IdentityStore identity, Payments payments) {
        return List.of(
                requestKeys(keys),
                job("forget-logins", LOGINS_KEPT, identity.logins()::forget),
                job("forget-login-guards", GUARDS_KEPT, identity.guards()::forget),
                job("forget-links", LINKS_KEPT, identity.links()::forget),
                job("forget-provider-questions", QUESTIONS_KEPT, payments::forgetQuestions));
    }

    private Daily requestKeys(RequestKeys keys) {
        return new Daily(
                "forget-request-keys",
                NIGHT,
                zone,
                () -> unitOfWork.run(() -> keys.forgetBefore(clock.instant().minus(KEYS_KEPT))));
    }

    private Daily job(String name, Duration kept, Forgetting forgetting) {
        return new Daily(name, NIGHT, zone, () -> {
            var before = clock.instant().minus(kept);
            int all = 0;
            int batch = BATCH;
            while (batch == BATCH) {
                batch = unitOfWork.run(() -> forgetting.before(before, BATCH));
                all += batch;
            }
            return all;
        });
    }
}
