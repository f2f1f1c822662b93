package io.miadi.application.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one background job fares.
 *
 * @param lastRun when the latest run began; empty before the first
 * @param lastDuration how long the latest finished run took
 * @param age since when no run has ended well, counted from the job's start before the first: the figure to alert on
 * @param runs finished runs, failed ones included
 * @param failures failed runs since the program started
 * @param lastError the kind of the latest failure, never its text; it stays after later runs ended well
 */
public record JobStatus(
        String name,
        Optional<Instant> lastRun,
        Optional<Duration> lastDuration,
        Duration age,
        long runs,
        long failures,
        Optional<String> lastError) {}
