package io.miadi.http.operations;

import io.miadi.application.operations.JobStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as JSON tells it; times are RFC 3339 in UTC.
 *
 * @param ageSeconds since no run has ended well
 */
record JobView(
        String name,
        @Nullable String lastRun,
        @Nullable Long lastDurationMillis,
        long ageSeconds,
        long runs,
        long failures,
        @Nullable String lastError) {
    static JobView of(JobStatus job) {
        return new JobView(
                job.name(),
                job.lastRun().map(Instant::toString).orElse(null),
                job.lastDuration().map(Duration::toMillis).orElse(null),
                job.age().toSeconds(),
                job.runs(),
                job.failures(),
                job.lastError().orElse(null));
    }
}
