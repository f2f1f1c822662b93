package io.miadi.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real database: a job's time is a row. */
class RecurringJobsTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Duration AT_ONCE = Duration.ofMillis(20);

    /** 02:00 in Nairobi. */
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T23:00:00Z"));

    private final Database database = Database.open(SharedDatabase.fresh(), PoolSettings.standard());
    private final CorrelationIds ids = new CorrelationIds(new SeededRandomness(1));
    private final Workers workers = new Workers(clock, ids);
    private final RecurringJobs.Setting setting = new RecurringJobs.Setting(database.dataSource(), workers, ids, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_job_runs_once_a_day_at_its_time_in_the_practices_zone() {
        var runs = new AtomicInteger();
        try (var jobs = RecurringJobs.start(setting, List.of(daily("once", runs)), AT_ONCE)) {
            clock.advance(Duration.ofMinutes(61));
            eventually(() -> runs.get() == 1 && isPlanned("2026-03-03T00:00:00Z"));
            clock.advance(Duration.ofDays(1));
            eventually(() -> runs.get() == 2 && isPlanned("2026-03-04T00:00:00Z"));
            assertThat(jobs).isNotNull();
        }
        assertThat(workers.statuses()).singleElement().satisfies(job -> {
            assertThat(job.name()).isEqualTo("once");
            assertThat(job.runs()).isEqualTo(2);
        });
    }

    @Test
    void days_that_the_program_slept_through_are_made_up_for_once() {
        var runs = new AtomicInteger();
        RecurringJobs.start(setting, List.of(daily("slept", runs)), AT_ONCE).close();
        assertThat(runs).hasValue(0);
        clock.advance(Duration.ofDays(3));
        var after = new RecurringJobs.Setting(database.dataSource(), new Workers(clock, ids), ids, clock);
        try (var jobs = RecurringJobs.start(after, List.of(daily("slept", runs)), AT_ONCE)) {
            eventually(() -> runs.get() == 1 && isPlanned("2026-03-05T00:00:00Z"));
            clock.advance(Duration.ofDays(1));
            eventually(() -> runs.get() == 2 && isPlanned("2026-03-06T00:00:00Z"));
            assertThat(jobs).isNotNull();
        }
    }

    /** The scheduler measures its pauses by the same clock, so it has to go on a little while we wait. */
    private void eventually(BooleanSupplier condition) {
        await().until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return condition.getAsBoolean();
        });
    }

    /** Whether the next run is written down; only then is the one before it over for every node. */
    private boolean isPlanned(String time) {
        return database.session()
                .read(handle -> handle.createQuery("""
                        select execution_time = cast(:time as timestamptz) and not picked
                          from scheduled_tasks
                        """)
                        .bind("time", time)
                        .mapTo(Boolean.class)
                        .one());
    }

    private static RecurringJobs.Daily daily(String name, AtomicInteger runs) {
        return new RecurringJobs.Daily(name, LocalTime.of(3, 0), NAIROBI, runs::incrementAndGet);
    }
}
