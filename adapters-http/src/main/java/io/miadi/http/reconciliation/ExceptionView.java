package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.work.Exceptions.Listed;
import io.miadi.domain.identity.Language;
import io.miadi.domain.reconciliation.work.ExceptionItem.State;
import io.miadi.domain.reconciliation.work.Resolution;
import io.miadi.domain.reconciliation.work.Urgency;
import io.miadi.http.money.MoneyBody;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the worklist.
 *
 * @param itemId of the line or record that it is about
 * @param dueAt when somebody has to have looked at it
 * @param person who has it, proposed it or resolved it
 */
record ExceptionView(
        UUID id,
        String side,
        String itemId,
        String code,
        String text,
        String nextStep,
        String severity,
        OffsetDateTime dueAt,
        boolean late,
        MoneyBody amount,
        OffsetDateTime at,
        OffsetDateTime openedAt,
        String state,
        @Nullable UUID person,
        @Nullable UUID second,
        @Nullable ResolutionView resolution,
        @Nullable OffsetDateTime closedAt) {

    record ResolutionView(
            String kind, String reason, @Nullable UUID paymentId) {
        static ResolutionView of(Resolution what) {
            return new ResolutionView(
                    what.kind().name(),
                    what.reason(),
                    what.due().map(UUID::fromString).orElse(null));
        }
    }

    /** The parts of the view that the state says. */
    private record Standing(
            String name,
            @Nullable UUID person,
            @Nullable UUID second,
            @Nullable ResolutionView resolution,
            @Nullable Instant closedAt) {
        static Standing of(State state) {
            return switch (state) {
                case State.Open() -> new Standing("OPEN", null, null, null, null);
                case State.Assigned(var to) -> new Standing("ASSIGNED", to.value(), null, null, null);
                case State.Proposed(var by, var what) ->
                    new Standing("PROPOSED", by.value(), null, ResolutionView.of(what), null);
                case State.Resolved(var by, var second, var what, var at) ->
                    new Standing(
                            "RESOLVED",
                            by.value(),
                            second.map(person -> person.value()).orElse(null),
                            ResolutionView.of(what),
                            at);
                case State.SelfHealed(var at) -> new Standing("SELF_HEALED", null, null, null, at);
            };
        }
    }

    static ExceptionView of(Listed listed, Instant now, ZoneId zone, Language language) {
        var item = listed.item();
        var position = listed.position();
        var words = ClassWords.of(item.kind());
        var urgency = Urgency.of(item, now, zone);
        var standing = Standing.of(item.state());
        var closed = standing.closedAt();
        return new ExceptionView(
                item.id(),
                position.side().name(),
                position.id(),
                item.kind().name(),
                words.what().in(language),
                words.next().in(language),
                urgency.severity().name(),
                urgency.due().atZone(zone).toOffsetDateTime(),
                closed == null && urgency.late(),
                MoneyBody.of(item.amount()),
                position.at().atZone(zone).toOffsetDateTime(),
                item.openedAt().atZone(zone).toOffsetDateTime(),
                standing.name(),
                standing.person(),
                standing.second(),
                standing.resolution(),
                closed == null ? null : closed.atZone(zone).toOffsetDateTime());
    }
}
