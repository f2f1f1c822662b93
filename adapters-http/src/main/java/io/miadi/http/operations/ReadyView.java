package io.miadi.http.operations;

import io.miadi.application.operations.Check;
import io.miadi.application.operations.CheckHealth;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Readiness with its reasons. */
record ReadyView(boolean ready, String checkedAt, List<CheckView> checks) {
    record CheckView(
            String name,
            String state,
            @Nullable Long ageSeconds,
            @Nullable Long thresholdSeconds) {}

    static ReadyView of(CheckHealth.Report report) {
        return new ReadyView(
                report.ready(),
                report.at().toString(),
                report.checks().stream().map(ReadyView::view).toList());
    }

    private static CheckView view(Check check) {
        return new CheckView(
                check.name(),
                check.state().name().toLowerCase(Locale.ROOT),
                check.age().map(Duration::toSeconds).orElse(null),
                check.threshold().isZero() ? null : check.threshold().toSeconds());
    }
}
