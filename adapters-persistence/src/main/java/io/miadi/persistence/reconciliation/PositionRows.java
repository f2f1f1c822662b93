package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Position;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where lines and records stand, one row each. */
record PositionRows(DatabaseSession database) {
    static final StatementBook BOOK = new StatementBook("matching-positions");

    static final String NAMES =
            "p.side, p.id, p.account, p.class, p.decision, p.direction, p.amount_minor, p.currency, p.at";

    private static final String PLACE = BOOK.add("place", """
            insert into matching_position (side, id, account, class, status, decision, direction, amount_minor, currency, at,
                                           since)
            select p.side, p.id, p.account, p.class, p.status, p.decision, p.direction, p.amount_minor, p.currency, p.at, :now
              from unnest(cast(:sides as text[]), cast(:ids as text[]), cast(:accounts as text[]), cast(:classes as text[]),
                          cast(:statuses as text[]), cast(:decisions as bigint[]), cast(:directions as text[]),
                          cast(:amounts as bigint[]), cast(:currencies as text[]), cast(:times as timestamptz[]))
                   as p (side, id, account, class, status, decision, direction, amount_minor, currency, at)
                on conflict on constraint matching_position_once do update
               set class = excluded.class, status = excluded.status, decision = excluded.decision, at = excluded.at,
                   amount_minor = excluded.amount_minor,
                   since = case when matching_position.class = excluded.class
                                then matching_position.since else excluded.since end
            """);

    private static final int BATCH = 5_000;

    static Position read(Row row) throws SQLException {
        return new Position(
                Position.Side.valueOf(row.text("side")),
                row.text("id"),
                row.text("account"),
                MatchClass.valueOf(row.text("class")),
                row.isNull("decision") ? Optional.empty() : Optional.of(row.number("decision")),
                Direction.valueOf(row.text("direction")),
                row.money("amount_minor", "currency"),
                row.instant("at"));
    }

    void place(List<Position> moved, Instant now) {
        for (int from = 0; from < moved.size(); from += BATCH) {
            placeBatch(moved.subList(from, Math.min(moved.size(), from + BATCH)), now);
        }
    }

    private void placeBatch(List<Position> moved, Instant now) {
        database.write(handle -> handle.createUpdate(PLACE)
                .bind("now", Times.utc(now))
                .bind("sides", moved.stream().map(p -> p.side().name()).toArray(String[]::new))
                .bind("ids", moved.stream().map(Position::id).toArray(String[]::new))
                .bind("accounts", moved.stream().map(Position::account).toArray(String[]::new))
                .bind("classes", moved.stream().map(p -> p.kind().name()).toArray(String[]::new))
                .bind(
                        "statuses",
                        moved.stream().map(p -> p.kind().status().name()).toArray(String[]::new))
                .bind(
                        "decisions",
                        moved.stream().map(p -> p.decision().orElse(null)).toArray(Long[]::new))
                .bind(
                        "directions",
                        moved.stream().map(p -> p.direction().name()).toArray(String[]::new))
                .bind("amounts", moved.stream().map(p -> p.amount().minor()).toArray(Long[]::new))
                .bind(
                        "currencies",
                        moved.stream()
                                .map(p -> p.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .bind(
                        "times",
                        moved.stream().map(p -> Times.utc(p.at()).toString()).toArray(String[]::new))
                .execute());
    }
}
