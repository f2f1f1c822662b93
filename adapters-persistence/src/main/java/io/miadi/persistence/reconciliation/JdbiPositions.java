package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Position.Side;
import io.miadi.application.reconciliation.Positions;
import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Status;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at positions, with the provider's number and the session that each belongs to. */
public final class JdbiPositions implements Positions {
    private static final StatementBook BOOK = new StatementBook("positions");

    private static final String TOTALS = BOOK.report("totals", """
            select p.side, p.class, p.currency, count(*) as members,
                   coalesce(sum(p.amount_minor) filter (where p.direction = 'IN'), 0)::bigint as came_in,
                   coalesce(sum(p.amount_minor) filter (where p.direction = 'OUT'), 0)::bigint as went_out
              from matching_position p
             where p.at >= :start and p.at < :end
             group by p.side, p.class, p.currency
             order by p.side, p.class, p.currency
            """);

    private static final String LIST = BOOK.report("list", placedWhere("""
             where p.side = :side and p.status = any(:statuses) and p.status <> 'MATCHED' and (p.at, p.id) > (:after, :id)
             order by p.at, p.id
             limit :limit
            """));

    private static final String WITHIN = BOOK.report("within", placedWhere("""
             where p.at >= :start and p.at < :end and (p.at, p.side || p.id) > (:after, :id)
             order by p.at, p.side || p.id
             limit :limit
            """));

    private static final String OF_SESSION = BOOK.report("ofSession", "select " + PositionRows.NAMES + """
            , p.since, o.receipt as known_as, y.reference as named, y.session_id
              from payment y
              join lateral (select a.id, (select min(t.receipt) from receipt t where t.attempt_id = a.id) as receipt
                              from attempt a
                             where a.payment_id = y.id
                             union all
                            select f.id, f.receipt
                              from refund f
                             where f.payment_id = y.id) o on true
              join matching_position p on p.side = 'OURS' and p.id = o.id::text
             where y.session_id = :session
             order by p.at, p.id
            """);

    private static final String OPEN = BOOK.report("open", """
            select p.side, p.status, count(*) as members, min(p.at) as oldest
              from matching_position p
             where p.status <> 'MATCHED'
             group by p.side, p.status
             order by p.side, p.status
            """);

    private final DatabaseSession database;

    public JdbiPositions(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<Total> totals(TimeRange range) {
        return database.read(handle -> handle.createQuery(TOTALS)
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .map((columns, context) -> total(new Row(columns)))
                .list());
    }

    private static Total total(Row row) throws SQLException {
        var currency = Currency.getInstance(row.text("currency"));
        return new Total(
                Side.valueOf(row.text("side")),
                MatchClass.valueOf(row.text("class")),
                row.integer("members"),
                new Money(row.number("came_in"), currency),
                new Money(row.number("went_out"), currency));
    }

    @Override
    public List<Placed> list(Side side, Set<Status> statuses, Optional<Mark> after, int limit) {
        return database.read(handle -> handle.createQuery(LIST)
                .bind("side", side.name())
                .bind("statuses", statuses.stream().map(Status::name).toArray(String[]::new))
                .bind("after", Times.utc(after.map(Mark::at).orElse(Instant.EPOCH)))
                .bind("id", after.map(Mark::id).orElse(""))
                .bind("limit", limit)
                .map((columns, context) -> placed(new Row(columns)))
                .list());
    }

    @Override
    public List<Placed> within(TimeRange range, Optional<Mark> after, int limit) {
        return database.read(handle -> handle.createQuery(WITHIN)
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .bind("after", Times.utc(after.map(Mark::at).orElse(Instant.EPOCH)))
                .bind("id", after.map(Mark::id).orElse(""))
                .bind("limit", limit)
                .map((columns, context) -> placed(new Row(columns)))
                .list());
    }

    @Override
    public List<Placed> ofSession(SessionId session) {
        return database.read(handle -> handle.createQuery(OF_SESSION)
                .bind("session", session.value())
                .map((columns, context) -> placed(new Row(columns)))
                .list());
    }

    @Override
    public List<Open> open() {
        return database.read(handle -> handle.createQuery(OPEN)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Open(
                            Side.valueOf(row.text("side")),
                            Status.valueOf(row.text("status")),
                            row.integer("members"),
                            row.instant("oldest"));
                })
                .list());
    }

    private static Placed placed(Row row) throws SQLException {
        return new Placed(
                PositionRows.read(row),
                row.instant("since"),
                row.optionalText("known_as"),
                row.optionalText("named"),
                row.optionalUuid("session_id").map(SessionId::new));
    }

    /** A record's id is that of an attempt or a refund; that of a line is its fingerprint. */
    private static String placedWhere(String rest) {
        return "select " + PositionRows.NAMES + """
            , p.since, coalesce(l.provider_id, f.receipt, r.receipt) as known_as, coalesce(l.reference, y.reference) as named,
                   y.session_id
              from matching_position p
              left join statement_line l on p.side = 'THEIRS' and l.id = p.id
              left join matching_decision d on p.side = 'THEIRS' and d.number = p.decision
              left join lateral (select case when p.side = 'OURS' then p.id::uuid else d.record_id::uuid end as id) o on true
              left join attempt a on a.id = o.id
              left join refund f on f.id = o.id
              left join payment y on y.id = coalesce(a.payment_id, f.payment_id)
              left join lateral (select min(t.receipt) as receipt from receipt t where t.attempt_id = a.id) r on true
            """ + rest;
    }
}
