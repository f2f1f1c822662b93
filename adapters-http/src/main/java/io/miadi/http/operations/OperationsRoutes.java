package io.miadi.http.operations;

import io.miadi.application.operations.CheckHealth;
import io.miadi.application.operations.JobStatus;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** What only operators may see: the listener of these routes is bound to loopback. */
public final class OperationsRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final CheckHealth health;
    private final Supplier<String> metrics;
    private final Supplier<List<JobStatus>> jobs;

    /** @param metrics in Prometheus' text format 0.0.4 */
    public OperationsRoutes(CheckHealth health, Supplier<String> metrics, Supplier<List<JobStatus>> jobs) {
        this.health = health;
        this.metrics = metrics;
        this.jobs = jobs;
    }

    public void register(Routes routes) {
        routes.add(HealthRoutes.open("/health/live", call -> HealthRoutes.LIVE));
        routes.add(HealthRoutes.open("/health/ready", call -> ready()));
        routes.add(HealthRoutes.open(
                "/metrics", call -> Answer.bytes(200, PROMETHEUS, metrics.get().getBytes(StandardCharsets.UTF_8))));
        routes.add(HealthRoutes.open(
                "/jobs",
                call -> Answer.ok(
                        new JobsView(jobs.get().stream().map(JobView::of).toList()))));
    }

    private Answer ready() {
        var report = health.handle();
        return Answer.json(report.ready() ? 200 : 503, ReadyView.of(report));
    }

    private record JobsView(List<JobView> items) {}
}
