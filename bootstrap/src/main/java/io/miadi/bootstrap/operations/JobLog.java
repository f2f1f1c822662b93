package io.miadi.bootstrap.operations;

import io.miadi.application.operations.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What is known about one job's runs, and the lines that tell of its failures: one for the first failure of a kind, another
 * after a minute if it fails still or again, one when it works again. However often a job fails, the log stays readable. Safe for any
 * number of threads.
 */
final class JobLog {
    private static final Logger LOG = LoggerFactory.getLogger(JobLog.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final String name;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant fineUntil;
    private @Nullable Instant lastRun;
    private @Nullable Duration lastDuration;
    private @Nullable String lastError;
    private @Nullable Instant loggedAt;
    private long runs;
    private long failures;
    private long failuresInARow;
    private boolean told;

    JobLog(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.fineUntil = clock.instant();
    }

    String name() {
        return name;
    }

    void began() {
        locked(() -> lastRun = clock.instant());
    }

    void succeeded(Duration took) {
        locked(() -> {
            ended(took);
            fineUntil = clock.instant();
            if (told) {
                line("job.recovered", failuresInARow).log("a job works again");
            }
            told = false;
            failuresInARow = 0;
        });
    }

    void failed(Duration took, Throwable failure) {
        locked(() -> {
            ended(took);
            failures++;
            failuresInARow++;
            String kind = failure.getClass().getSimpleName();
            if (isNews(kind)) {
                line("job.failed", failuresInARow).setCause(failure).log("a job failed; it goes on");
                told = true;
                loggedAt = clock.instant();
            }
            lastError = kind;
        });
    }

    long failuresInARow() {
        lock.lock();
        try {
            return failuresInARow;
        } finally {
            lock.unlock();
        }
    }

    JobStatus status() {
        lock.lock();
        try {
            var age = Duration.between(fineUntil, clock.instant());
            return new JobStatus(
                    name,
                    Optional.ofNullable(lastRun),
                    Optional.ofNullable(lastDuration),
                    age.isNegative() ? Duration.ZERO : age,
                    runs,
                    failures,
                    Optional.ofNullable(lastError));
        } finally {
            lock.unlock();
        }
    }

    private boolean isNews(String kind) {
        return loggedAt == null || !kind.equals(lastError) || !clock.instant().isBefore(loggedAt.plus(QUIET));
    }

    private void ended(Duration took) {
        runs++;
        lastDuration = took;
    }

    private LoggingEventBuilder line(String event, long count) {
        var level = event.endsWith("failed") ? LOG.atError() : LOG.atInfo();
        return level.addKeyValue("event", event).addKeyValue("job", name).addKeyValue("failuresInARow", count);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
