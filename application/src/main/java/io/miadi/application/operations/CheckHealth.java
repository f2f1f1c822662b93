package io.miadi.application.operations;

import io.miadi.application.transaction.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the product can serve, and what is behind. It is ready while the store answers and it is not stopping: turning
 * requests away because a queue is long would only add to the trouble. An answer is kept for a second, so that whoever asks too
 * often asks only here.
 */
public final class CheckHealth {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final VitalSigns signs;
    private final Supplier<Optional<Instant>> lastAnswer;
    private final List<Check> standing;
    private final Thresholds thresholds;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Report last;
    private volatile boolean stopping;

    /**
     * How long each may wait before a person should look.
     *
     * @param outbox an event for its messages
     * @param inbox a callback for being worked on
     * @param unknown an attempt for its outcome
     * @param silence questions to the provider for any answer
     */
    public record Thresholds(Duration outbox, Duration inbox, Duration unknown, Duration silence) {
        /** As documented for operators in {@code docs/operations.md}. */
        public static final Thresholds USUAL = new Thresholds(
                Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofMinutes(5));
    }

    /** @param ready whether requests should be sent here */
    public record Report(boolean ready, List<Check> checks, Instant at) {
        public Report {
            checks = List.copyOf(checks);
        }

        private static Report of(boolean ready, List<Check> looked, List<Check> standing, Instant at) {
            return new Report(
                    ready, Stream.concat(looked.stream(), standing.stream()).toList(), at);
        }
    }

    /**
     * Looks at nothing yet.
     *
     * @param lastAnswer when the provider last answered this process at all, even without news of an attempt
     * @param standing what is known for as long as the program runs, shown behind the rest
     */
    public CheckHealth(
            VitalSigns signs,
            Supplier<Optional<Instant>> lastAnswer,
            List<Check> standing,
            Thresholds thresholds,
            InstantSource clock) {
        this.signs = signs;
        this.standing = List.copyOf(standing);
        this.lastAnswer = lastAnswer;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** From now on not ready: whoever sends requests here should choose another. */
    public void stopping() {
        stopping = true;
    }

    public Report handle() {
        lock.lock();
        try {
            var now = clock.instant();
            if (last == null || Duration.between(last.at(), now).abs().compareTo(KEPT) > 0) {
                last = look(now);
            }
            return new Report(last.ready() && !stopping, last.checks(), last.at());
        } finally {
            lock.unlock();
        }
    }

    private Report look(Instant now) {
        try {
            return Report.of(true, checks(signs.backlog(), now), standing, now);
        } catch (StorageUnavailable e) {
            // The report is the word about it: an outage is asked about every second and must not flood the log.
            return Report.of(false, storeIsDown(), standing, now);
        }
    }

    private List<Check> checks(VitalSigns.Backlog backlog, Instant now) {
        return List.of(
                new Check("database", Check.State.FINE, Optional.empty(), Duration.ZERO),
                Check.of("outbox", age(backlog.oldestEvent(), now), thresholds.outbox()),
                Check.of("inbox", age(backlog.oldestCallback(), now), thresholds.inbox()),
                Check.of("unknown-outcome", age(backlog.oldestUnknown(), now), thresholds.unknown()),
                Check.of("provider", age(silentSince(backlog), now), thresholds.silence()));
    }

    /** A provider that nobody asks is silent by right. */
    private Optional<Instant> silentSince(VitalSigns.Backlog backlog) {
        return backlog.askedSince()
                .filter(asked ->
                        lastAnswer.get().filter(answer -> answer.isAfter(asked)).isEmpty());
    }

    private List<Check> storeIsDown() {
        return List.of(
                new Check("database", Check.State.DOWN, Optional.empty(), Duration.ZERO),
                unknown("outbox", thresholds.outbox()),
                unknown("inbox", thresholds.inbox()),
                unknown("unknown-outcome", thresholds.unknown()),
                unknown("provider", thresholds.silence()));
    }

    private static Check unknown(String name, Duration threshold) {
        return new Check(name, Check.State.UNKNOWN, Optional.empty(), threshold);
    }

    private static Optional<Duration> age(Optional<Instant> since, Instant now) {
        return since.map(then -> Duration.between(then, now)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
