package io.miadi.persistence.session;

import io.miadi.application.session.Sessions;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions as one row each; a lock is a row lock that still lets other tables refer to the session. */
public final class JdbiSessions implements Sessions {
    private static final StatementBook BOOK = new StatementBook("sessions");

    private static final String ADD = BOOK.add("add", """
            insert into session (id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                                 buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                                 approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing,
                                 sequence, version)
            values (:id, :client, :practitioner, :kind, :kindName, :priceMinor, :priceCurrency,
                    :bufferBefore, :bufferAfter, :bookedBy, :bookedAt, :start, :end, :state, :stateAt,
                    :approvedBy, :approvedAt, :policyEarly, :policyLatePercent, :holdUntil, :closing,
                    :sequence, :version)
            """);

    private static final String FIND = BOOK.add("find", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from session
             where id = :id
            """);

    private static final String FIND_ALL = BOOK.add("findAll", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from session
             where id = any(:ids)
            """);

    private static final String LOCK = BOOK.add("lock", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from session
             where id = :id
               for no key update
            """);

    private static final String REPLACE_IF_UNMOVED = BOOK.add("replaceIfUnmoved", """
            update session
               set start_at = :start, end_at = :end, state = :state, state_at = :stateAt, approved_by = :approvedBy,
                   approved_at = :approvedAt, policy_early_ms = :policyEarly, policy_late_percent = :policyLatePercent,
                   hold_until = :holdUntil, closing = :closing, sequence = :sequence, version = :version
             where id = :id and version = :version - 1
            """);

    private static final String HOLDS_OVER = BOOK.add("holdsOver", """
            select hold_until, id
              from session
             where hold_until <= :now
             order by hold_until, id
             limit :limit
            """);

    private static final String HOLDS_OVER_AFTER = BOOK.add("holdsOverAfter", """
            select hold_until, id
              from session
             where hold_until <= :now and (hold_until, id) > (:until, :id)
             order by hold_until, id
             limit :limit
            """);

    private final DatabaseSession database;
    private final SessionPages pages;

    public JdbiSessions(DatabaseSession database) {
        this.database = database;
        this.pages = new SessionPages(database);
    }

    public static List<StatementBook> books() {
        return List.of(BOOK, SessionPages.BOOK);
    }

    @Override
    public void add(Session session) {
        database.write(handle -> {
            var insert = SessionColumns.bindBooking(handle.createUpdate(ADD), session);
            SessionColumns.bindState(insert, session).execute();
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map((columns, context) -> SessionColumns.read(new Row(columns)))
                .findOne());
    }

    @Override
    public List<Session> findAll(Set<SessionId> ids) {
        return database.read(handle -> handle.createQuery(FIND_ALL)
                .bind("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .map((columns, _) -> SessionColumns.read(new Row(columns)))
                .list());
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return database.current()
                .createQuery(LOCK)
                .bind("id", id.value())
                .map((columns, context) -> SessionColumns.read(new Row(columns)))
                .findOne();
    }

    @Override
    public void replace(Session session) {
        int replaced = SessionColumns.bindState(database.current().createUpdate(REPLACE_IF_UNMOVED), session)
                .execute();
        if (replaced != 1) {
            throw new IllegalStateException("another version came between: " + session.id());
        }
    }

    @Override
    public List<HoldOver> holdsOver(Instant now, Optional<HoldOver> after, int limit) {
        return database.read(handle -> {
            var query = after.map(hold -> handle.createQuery(HOLDS_OVER_AFTER)
                            .bind("until", Times.utc(hold.until()))
                            .bind("id", hold.session().value()))
                    .orElseGet(() -> handle.createQuery(HOLDS_OVER));
            return query.bind("now", Times.utc(now))
                    .bind("limit", limit)
                    .map((columns, _) -> hold(new Row(columns)))
                    .list();
        });
    }

    private static HoldOver hold(Row row) throws SQLException {
        return new HoldOver(row.instant("hold_until"), new SessionId(row.uuid("id")));
    }

    @Override
    public List<Session> list(Filter filter, Optional<Position> after, int limit) {
        return pages.list(filter, after, limit);
    }
}
