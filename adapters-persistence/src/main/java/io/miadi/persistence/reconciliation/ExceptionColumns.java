package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.Position;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.reconciliation.work.ExceptionItem.State;
import io.miadi.domain.reconciliation.work.Resolution;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of an exception as columns. */
record ExceptionColumns(
        String name,
        @Nullable UUID person,
        @Nullable UUID second,
        @Nullable String resolution,
        @Nullable String reason,
        @Nullable UUID due,
        @Nullable Instant closedAt) {

    static ExceptionColumns of(State state) {
        return switch (state) {
            case State.Open() -> new ExceptionColumns("OPEN", null, null, null, null, null, null);
            case State.Assigned(var to) -> new ExceptionColumns("ASSIGNED", to.value(), null, null, null, null, null);
            case State.Proposed(var by, var what) -> of("PROPOSED", by, null, what, null);
            case State.Resolved(var by, var second, var what, var at) ->
                of("RESOLVED", by, second.map(PersonId::value).orElse(null), what, at);
            case State.SelfHealed(var at) -> new ExceptionColumns("SELF_HEALED", null, null, null, null, null, at);
        };
    }

    private static ExceptionColumns of(
            String name, PersonId by, @Nullable UUID second, Resolution what, @Nullable Instant at) {
        return new ExceptionColumns(
                name,
                by.value(),
                second,
                what.kind().name(),
                what.reason(),
                what.due().map(UUID::fromString).orElse(null),
                at);
    }

    static ExceptionItem read(Row row) throws SQLException {
        return new ExceptionItem(
                row.uuid("exception_id"),
                MatchingBook.key(Position.Side.valueOf(row.text("side")), row.text("id")),
                MatchClass.valueOf(row.text("exception_class")),
                row.money("amount_minor", "currency"),
                row.instant("opened_at"),
                state(row),
                row.integer("version"));
    }

    private static State state(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "OPEN" -> new State.Open();
            case "ASSIGNED" -> new State.Assigned(new PersonId(row.uuid("person_id")));
            case "PROPOSED" -> new State.Proposed(new PersonId(row.uuid("person_id")), resolution(row));
            case "RESOLVED" ->
                new State.Resolved(
                        new PersonId(row.uuid("person_id")),
                        row.optionalUuid("second_id").map(PersonId::new),
                        resolution(row),
                        row.instant("closed_at"));
            case "SELF_HEALED" -> new State.SelfHealed(row.instant("closed_at"));
            default ->
                throw new IllegalStateException("an exception in a state that nobody knows: " + row.text("state"));
        };
    }

    private static Resolution resolution(Row row) throws SQLException {
        return new Resolution(
                Resolution.Kind.valueOf(row.text("resolution")),
                row.text("reason"),
                row.optionalUuid("due_id").map(UUID::toString));
    }
}
