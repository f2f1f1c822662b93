package io.miadi.persistence.session;

import io.miadi.application.session.Sessions.Filter;
import io.miadi.application.session.Sessions.Position;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages of sessions by start, latest first. Each filter has a statement of its own, so that each can run along its index. */
final class SessionPages {
    static final StatementBook BOOK = new StatementBook("session-pages");

    /** Later than any session can start. */
    private static final Position BEFORE_ALL =
            new Position(Instant.parse("9999-12-31T23:59:59Z"), new SessionId(new UUID(-1, -1)));

    private static final String ALL = BOOK.add("all", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from session
             where (start_at, id) < (:start, :id) and state = any(:states)
             order by start_at desc, id desc
             limit :limit
            """);

    private static final String OF_CLIENT = BOOK.add("ofClient", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from session
             where client_id = :client and (start_at, id) < (:start, :id) and state = any(:states)
             order by start_at desc, id desc
             limit :limit
            """);

    private static final String OF_PRACTITIONER = BOOK.add("ofPractitioner", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from session
             where practitioner_id = :practitioner and (start_at, id) < (:start, :id) and state = any(:states)
             order by start_at desc, id desc
             limit :limit
            """);

    /** Each half runs along its own index and ends at the limit; what is in both is taken from the first only. */
    private static final String OF_EITHER = BOOK.add("ofEither", """
            select id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency,
                   buffer_before_ms, buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at,
                   approved_by, approved_at, policy_early_ms, policy_late_percent, hold_until, closing, sequence, version
              from ((select *
                       from session
                      where client_id = :client and (start_at, id) < (:start, :id) and state = any(:states)
                      order by start_at desc, id desc
                      limit :limit)
                    union all
                    (select *
                       from session
                      where practitioner_id = :practitioner and client_id <> :client
                        and (start_at, id) < (:start, :id) and state = any(:states)
                      order by start_at desc, id desc
                      limit :limit)) as own
             order by start_at desc, id desc
             limit :limit
            """);

    private final DatabaseSession database;

    SessionPages(DatabaseSession database) {
        this.database = database;
    }

    List<Session> list(Filter filter, Optional<Position> after, int limit) {
        var position = after.orElse(BEFORE_ALL);
        return database.read(handle -> {
            var query = handle.createQuery(statement(filter));
            filter.client().ifPresent(client -> query.bind("client", client.value()));
            filter.practitioner().ifPresent(practitioner -> query.bind("practitioner", practitioner.value()));
            return query.bind("start", Times.utc(position.start()))
                    .bind("id", position.id().value())
                    .bind("states", StateNames.anyOf(filter.states()))
                    .bind("limit", limit)
                    .map((columns, context) -> SessionColumns.read(new Row(columns)))
                    .list();
        });
    }

    private static String statement(Filter filter) {
        if (filter.client().isPresent()) {
            return filter.practitioner().isPresent() ? OF_EITHER : OF_CLIENT;
        }
        return filter.practitioner().isPresent() ? OF_PRACTITIONER : ALL;
    }
}
