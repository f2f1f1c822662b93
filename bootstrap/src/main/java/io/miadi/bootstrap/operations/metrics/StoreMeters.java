package io.miadi.bootstrap.operations.metrics;

import io.miadi.application.operations.VitalSigns;
import io.miadi.application.operations.VitalSigns.Backlog;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.persistence.database.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows what the store holds: payments by state, what waits and how long, and the pool. Unreachable, it shows no number. */
public final class StoreMeters {
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final double MILLIS_A_SECOND = 1e3;

    private final Measured<Backlog> backlog;
    private final Measured<Map<AttemptState, Long>> live;
    private final Measured<Map<AttemptState, Long>> all;
    private final Measured<Map<ReasonCode, Long>> unsent;
    private final Measured<Map<ReviewItem.Kind, Long>> reviews;
    private final InstantSource clock;

    private StoreMeters(VitalSigns signs, InstantSource clock) {
        this.clock = clock;
        this.backlog = new Measured<>(signs::backlog, OFTEN, clock);
        this.live = new Measured<>(signs::liveAttempts, OFTEN, clock);
        this.all = new Measured<>(signs::allAttempts, SELDOM, clock);
        this.unsent = new Measured<>(signs::unsentMessages, SELDOM, clock);
        this.reviews = new Measured<>(signs::openReviews, SELDOM, clock);
    }

    public static void show(Meters meters, VitalSigns signs, Database database, InstantSource clock) {
        var store = new StoreMeters(signs, clock);
        var registry = meters.registry();
        store.attempts(registry);
        store.messages(registry);
        store.reviews(registry);
        store.age(
                registry, "miadi.outbox.age.seconds", "age of the oldest event not yet handled", Backlog::oldestEvent);
        store.age(
                registry,
                "miadi.inbox.age.seconds",
                "age of the oldest callback not yet worked on",
                Backlog::oldestCallback);
        store.age(
                registry,
                "miadi.unknown.age.seconds",
                "age of the oldest attempt without an outcome",
                Backlog::oldestUnknown);
        Gauge.builder("miadi.pool.busy", database, Database::busyConnections)
                .description("database connections in use")
                .register(registry);
        Gauge.builder("miadi.pool.waiting", database, Database::waitingForConnection)
                .description("threads that wait for a database connection")
                .register(registry);
    }

    private void attempts(MeterRegistry registry) {
        for (AttemptState state : AttemptState.values()) {
            Gauge.builder("miadi.payment.attempts", () -> count(state))
                    .description("attempts to pay, by state")
                    .tags(Tags.of("state", state.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
    }

    private void messages(MeterRegistry registry) {
        for (ReasonCode reason : ReasonCode.values()) {
            Gauge.builder(
                            "miadi.messages.unsent",
                            () -> unsent.get()
                                    .map(found -> found.getOrDefault(reason, 0L).doubleValue())
                                    .orElse(Double.NaN))
                    .description("messages that were not sent and will not be, by reason")
                    .tags(Tags.of("reason", reason.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
    }

    private void reviews(MeterRegistry registry) {
        for (ReviewItem.Kind kind : ReviewItem.Kind.values()) {
            Gauge.builder(
                            "miadi.reviews.open",
                            () -> reviews.get()
                                    .map(found -> found.getOrDefault(kind, 0L).doubleValue())
                                    .orElse(Double.NaN))
                    .description("open items of the desk's worklist, by kind")
                    .tags(Tags.of("kind", kind.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
    }

    private double count(AttemptState state) {
        var counts = (state.isLive() ? live : all).get();
        return counts.map(found -> found.getOrDefault(state, 0L).doubleValue()).orElse(Double.NaN);
    }

    private void age(MeterRegistry registry, String name, String words, Function<Backlog, Optional<Instant>> since) {
        Gauge.builder(
                        name,
                        () -> backlog.get().map(b -> seconds(since.apply(b))).orElse(Double.NaN))
                .description(words)
                .register(registry);
    }

    private double seconds(Optional<Instant> since) {
        return since.map(then ->
                        Math.max(0, Duration.between(then, clock.instant()).toMillis()) / MILLIS_A_SECOND)
                .orElse(0.0);
    }
}
