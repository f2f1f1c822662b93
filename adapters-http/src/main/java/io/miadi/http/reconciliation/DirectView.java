package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.channel.DirectOffice;
import io.miadi.application.reconciliation.channel.PullProgress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How direct payments reach us.
 *
 * @param wanted which of them the provider may carry out where it asks
 * @param registration nothing as long as nobody asked for one
 * @param pull nothing where the list is not fetched, or was not yet
 */
record DirectView(
        String wanted,
        boolean pulling,
        @Nullable RegistrationView registration,
        @Nullable PullView pull) {
    /** A time of which the list was never fetched. */
    record GapView(OffsetDateTime start, OffsetDateTime end) {}

    /**
     * How far the list was fetched.
     *
     * @param problem why the last try failed; nothing when it did not
     * @param gaps the latest first; only a statement tells of them
     */
    record PullView(
            boolean registered,
            @Nullable OffsetDateTime reached,
            @Nullable OffsetDateTime fetchedAt,
            OffsetDateTime nextAt,
            @Nullable String problem,
            List<GapView> gaps) {}

    static DirectView of(DirectOffice.Standing standing, ZoneId zone, Language language) {
        return new DirectView(
                standing.setting().wanted().name(),
                standing.setting().isPulling(),
                standing.registration()
                        .map(known -> RegistrationView.of(known, false, zone, language))
                        .orElse(null),
                standing.pull().map(pull -> pull(pull, standing.gaps(), zone)).orElse(null));
    }

    private static PullView pull(PullProgress.State state, List<TimeRange> gaps, ZoneId zone) {
        return new PullView(
                state.registered(),
                local(state.reached(), zone),
                local(state.fetchedAt(), zone),
                state.next().atZone(zone).toOffsetDateTime(),
                state.cause().orElse(null),
                gaps.stream()
                        .map(gap -> new GapView(
                                gap.start().atZone(zone).toOffsetDateTime(),
                                gap.end().atZone(zone).toOffsetDateTime()))
                        .toList());
    }

    private static @Nullable OffsetDateTime local(Optional<Instant> time, ZoneId zone) {
        return time.map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null);
    }
}
