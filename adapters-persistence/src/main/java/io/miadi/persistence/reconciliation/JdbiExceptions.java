package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Position;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.transaction.Ids;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The worklist of reconciliation, one row a line or record. */
public final class JdbiExceptions implements Exceptions {
    private static final StatementBook BOOK = new StatementBook("reconciliation-exceptions");

    /** Closed before and of the same class, it stays closed: nothing new is known. */
    private static final String OPEN = BOOK.add("open", """
            insert into reconciliation_exception as e (id, side, item_id, class, amount_minor, currency, opened_at, state, version)
            select n.id, n.side, n.item, n.class, n.amount, n.currency, :now, 'OPEN', 1
              from unnest(cast(:ids as uuid[]), cast(:sides as text[]), cast(:items as text[]), cast(:classes as text[]),
                          cast(:amounts as bigint[]), cast(:currencies as text[]))
                   as n (id, side, item, class, amount, currency)
                on conflict on constraint reconciliation_exception_once do update
               set class = excluded.class, version = e.version + 1,
                   state = case when e.closed_at is null then e.state else 'OPEN' end,
                   opened_at = case when e.closed_at is null then e.opened_at else excluded.opened_at end,
                   person_id = case when e.closed_at is null then e.person_id end,
                   resolution = case when e.closed_at is null then e.resolution end,
                   reason = case when e.closed_at is null then e.reason end,
                   due_id = case when e.closed_at is null then e.due_id end,
                   second_id = null,
                   closed_at = null
             where e.class <> excluded.class or e.state = 'SELF_HEALED'
            """);

    private static final String HEAL = BOOK.add("heal", """
            update reconciliation_exception e
               set state = 'SELF_HEALED', person_id = null, closed_at = :now, version = e.version + 1
              from unnest(cast(:sides as text[]), cast(:items as text[])) as n (side, item)
             where e.side = n.side and e.item_id = n.item and e.state in ('OPEN', 'ASSIGNED')
            """);

    private static final String FIND = BOOK.add("find", items(" where e.id = :id"));

    private static final String LOCK = BOOK.add("lock", items(" where e.id = :id for no key update of e"));

    private static final String LIST = BOOK.add("list", items("""
             where (e.opened_at, e.id) > (:openedAfter, :after) and (e.closed_at is not null) = :closed
                   and (cast(:person as uuid) is null or e.person_id = :person)
             order by e.opened_at, e.id
             limit :limit
            """));

    private static final String OPEN_WITHIN = BOOK.report("openWithin", items("""
             where e.closed_at is null and p.at >= :start and p.at < :end
             order by e.opened_at, e.id
             limit :limit
            """));

    private static final String COUNT_OPEN = BOOK.report("countOpen", """
            select count(*)
              from reconciliation_exception e
              join matching_position p on p.side = e.side and p.id = e.item_id
             where e.closed_at is null and p.at >= :start and p.at < :end
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update reconciliation_exception
               set state = :state, person_id = :person, second_id = :second, resolution = :resolution, reason = :reason,
                   due_id = :due, closed_at = :closedAt, opened_at = :openedAt, version = :version
             where id = :id
            """);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseSession database;
    private final Ids ids;

    public JdbiExceptions(DatabaseSession database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    public static StatementBook book() {
        return BOOK;
    }

    private static String items(String rest) {
        return "select " + PositionRows.NAMES + """
                , e.id as exception_id, e.class as exception_class, e.opened_at, e.state, e.person_id, e.second_id,
                       e.resolution, e.reason, e.due_id, e.closed_at, e.version
                  from reconciliation_exception e
                  join matching_position p on p.side = e.side and p.id = e.item_id
                """ + rest;
    }

    @Override
    public void heal(List<Position> explained, Instant now) {
        if (explained.isEmpty()) {
            return;
        }
        database.write(handle -> handle.createUpdate(HEAL)
                .bind("now", Times.utc(now))
                .bind("sides", sides(explained))
                .bind("items", items(explained))
                .execute());
    }

    @Override
    public int open(List<Position> work, Instant now) {
        if (work.isEmpty()) {
            return 0;
        }
        return database.current()
                .createUpdate(OPEN)
                .bind("now", Times.utc(now))
                .bind("ids", work.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .bind("sides", sides(work))
                .bind("items", items(work))
                .bind("classes", work.stream().map(p -> p.kind().name()).toArray(String[]::new))
                .bind("amounts", work.stream().map(p -> p.amount().minor()).toArray(Long[]::new))
                .bind(
                        "currencies",
                        work.stream()
                                .map(p -> p.amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .execute();
    }

    private static String[] sides(List<Position> positions) {
        return positions.stream().map(p -> p.side().name()).toArray(String[]::new);
    }

    private static String[] items(List<Position> positions) {
        return positions.stream().map(Position::id).toArray(String[]::new);
    }

    @Override
    public Optional<Listed> find(UUID id) {
        return database.read(handle ->
                listed(handle.createQuery(FIND).bind("id", id)).stream().findFirst());
    }

    @Override
    public Optional<Listed> lock(UUID id) {
        return listed(database.current().createQuery(LOCK).bind("id", id)).stream()
                .findFirst();
    }

    @Override
    public List<Listed> list(Filter filter, Optional<Mark> after, int limit) {
        return database.read(handle -> listed(handle.createQuery(LIST)
                .bind("openedAfter", Times.utc(after.map(Mark::openedAt).orElse(Instant.EPOCH)))
                .bind("after", after.map(Mark::id).orElse(BEFORE_ALL))
                .bind("closed", filter.closed())
                .bind("person", filter.assignee().map(PersonId::value).orElse(null))
                .bind("limit", limit)));
    }

    @Override
    public List<Listed> open(TimeRange range, int limit) {
        return database.read(handle -> listed(handle.createQuery(OPEN_WITHIN)
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .bind("limit", limit)));
    }

    @Override
    public int countOpen(TimeRange range) {
        return database.read(handle -> handle.createQuery(COUNT_OPEN)
                .bind("start", Times.utc(range.start()))
                .bind("end", Times.utc(range.end()))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void replace(ExceptionItem item) {
        var state = ExceptionColumns.of(item.state());
        database.write(handle -> handle.createUpdate(REPLACE)
                .bind("id", item.id())
                .bind("state", state.name())
                .bind("person", state.person())
                .bind("second", state.second())
                .bind("resolution", state.resolution())
                .bind("reason", state.reason() == null ? null : Texts.storable(state.reason()))
                .bind("due", state.due())
                .bind("closedAt", Times.utc(Optional.ofNullable(state.closedAt())))
                .bind("openedAt", Times.utc(item.openedAt()))
                .bind("version", item.version())
                .execute());
    }

    private static List<Listed> listed(Query query) {
        return query.map((columns, context) -> {
                    var row = new Row(columns);
                    return new Listed(ExceptionColumns.read(row), PositionRows.read(row));
                })
                .list();
    }
}
