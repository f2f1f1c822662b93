package io.miadi.persistence.webhook;

import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.application.webhook.WebhookEndpoint.Why;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** An endpoint's standing as the columns that hold it. */
record StandingColumns(
        Optional<Instant> failingSince,
        Optional<Instant> pausedAt,
        Optional<Instant> disabledAt,
        Optional<String> reason) {
    static StandingColumns of(Standing standing) {
        var none = Optional.<Instant>empty();
        return switch (standing) {
            case Standing.Well() -> new StandingColumns(none, none, none, Optional.empty());
            case Standing.Failing(var since) -> new StandingColumns(Optional.of(since), none, none, Optional.empty());
            case Standing.Paused(var since) -> new StandingColumns(none, Optional.of(since), none, Optional.empty());
            case Standing.Stopped(var why, var since) ->
                new StandingColumns(none, none, Optional.of(since), Optional.of(why.name()));
        };
    }

    static Standing standing(Row row) throws SQLException {
        var stopped = row.optionalInstant("disabled_at");
        if (stopped.isPresent()) {
            return new Standing.Stopped(Why.valueOf(row.text("disabled_reason")), stopped.get());
        }
        var paused = row.optionalInstant("paused_at").<Standing>map(Standing.Paused::new);
        var failing = row.optionalInstant("failing_since").<Standing>map(Standing.Failing::new);
        return paused.or(() -> failing).orElseGet(Standing.Well::new);
    }
}
