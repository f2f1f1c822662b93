package io.miadi.bootstrap.operations.metrics;

import io.miadi.http.server.RequestListener;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** Times every answer by route template and class of status. */
public final class RequestMeters implements RequestListener {
    private final Meters meters;
    private final ConcurrentHashMap<Labels, Timer> timers = new ConcurrentHashMap<>();

    private record Labels(String route, int statusClass) {}

    public RequestMeters(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void answered(String route, int status, Duration took) {
        timers.computeIfAbsent(new Labels(route, status / 100), this::timer).record(took);
    }

    private Timer timer(Labels labels) {
        return Timer.builder("miadi.http.request")
                .description("answers, by route template and class of status")
                .tag("route", labels.route())
                .tag("status", labels.statusClass() + "xx")
                .serviceLevelObjectives(Meters.BUCKETS)
                .register(meters.registry());
    }
}
