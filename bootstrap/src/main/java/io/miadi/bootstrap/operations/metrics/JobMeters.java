package io.miadi.bootstrap.operations.metrics;

import io.miadi.application.operations.JobStatus;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Shows how every job fares; which jobs there are is asked at each reading. */
public final class JobMeters {
    private static final double NANOS_A_SECOND = 1e9;

    private final Supplier<List<JobStatus>> jobs;
    private final MultiGauge ages;
    private final MultiGauge failures;
    private final MultiGauge runs;

    private JobMeters(Meters meters, Supplier<List<JobStatus>> jobs) {
        var registry = meters.registry();
        this.jobs = jobs;
        this.ages = MultiGauge.builder("miadi.job.age.seconds")
                .description("time since a run of the job last ended well")
                .register(registry);
        this.failures = MultiGauge.builder("miadi.job.failures")
                .description("failed runs since the program started")
                .register(registry);
        this.runs = MultiGauge.builder("miadi.job.runs")
                .description("finished runs since the program started")
                .register(registry);
    }

    public static void show(Meters meters, Supplier<List<JobStatus>> jobs) {
        meters.beforeReading(new JobMeters(meters, jobs)::refresh);
    }

    private void refresh() {
        var now = jobs.get();
        rows(ages, now, job -> job.age().toNanos() / NANOS_A_SECOND);
        rows(failures, now, JobStatus::failures);
        rows(runs, now, JobStatus::runs);
    }

    private static void rows(MultiGauge gauge, List<JobStatus> jobs, ToDoubleFunction<JobStatus> figure) {
        gauge.register(
                jobs.stream()
                        .<MultiGauge.Row<?>>map(
                                job -> MultiGauge.Row.of(Tags.of("job", job.name()), () -> figure.applyAsDouble(job)))
                        .toList(),
                true);
    }
}
