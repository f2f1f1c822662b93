package io.miadi.http.reconciliation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.miadi.application.reconciliation.run.Run;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is shown.
 *
 * @param progress of a hundred
 * @param report what it came to, as it was kept; only of a run that is done
 */
record RunView(
        UUID id,
        String trigger,
        LocalDate from,
        LocalDate to,
        String state,
        int progress,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt,
        String rules,
        @Nullable String digest,
        @Nullable String cause,
        @JsonRawValue @Nullable String report) {

    static RunView of(Run run, ZoneId zone) {
        var bare = new RunView(
                run.id(),
                run.trigger().name(),
                run.period().first(),
                run.period().last(),
                "",
                0,
                run.requestedAt().atZone(zone).toOffsetDateTime(),
                null,
                run.rules(),
                null,
                null,
                null);
        return switch (run.state()) {
            case Run.State.Waiting _ -> bare.in("WAITING", 0);
            case Run.State.Running(var steps, var _) -> bare.in("RUNNING", steps * 100 / Run.STEPS);
            case Run.State.Done(var at, var result, var digest) ->
                bare.ended("DONE", at.atZone(zone).toOffsetDateTime(), digest, null, result);
            case Run.State.Failed(var at, var cause) ->
                bare.ended("FAILED", at.atZone(zone).toOffsetDateTime(), null, cause, null);
        };
    }

    private RunView in(String now, int done) {
        return new RunView(id, trigger, from, to, now, done, requestedAt, null, rules, null, null, null);
    }

    private RunView ended(
            String now, OffsetDateTime at, @Nullable String sha, @Nullable String why, @Nullable String result) {
        return new RunView(id, trigger, from, to, now, 100, requestedAt, at, rules, sha, why, result);
    }
}
