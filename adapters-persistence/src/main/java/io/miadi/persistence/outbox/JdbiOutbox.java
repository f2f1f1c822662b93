package io.miadi.persistence.outbox;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.domain.event.Event;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Events as rows that leave the table when they were handled. */
public final class JdbiOutbox implements Outbox, PendingEvents {
    private static final StatementBook BOOK = new StatementBook("outbox");

    private static final String ADD = BOOK.add("add", """
            insert into outbox (stream, type, body, at)
            values (:stream, :type, cast(:body as jsonb), :at)
            """);

    private static final String TAKE_HEADS = BOOK.add("takeHeads", """
            select o.sequence, o.type, o.body, o.at, o.tries
              from outbox o
             where (o.next_at is null or o.next_at <= :now)
               and not exists (select from outbox e where e.stream = o.stream and e.sequence < o.sequence)
             order by o.sequence
             limit :limit
               for update of o skip locked
            """);

    private static final String DONE = BOOK.add("done", """
            delete from outbox
             where sequence = :sequence
            """);

    private static final String POSTPONE = BOOK.add("postpone", """
            update outbox
               set next_at = :until, tries = tries + 1, cause = :cause
             where sequence = :sequence
            """);

    private static final String OLDEST = BOOK.add("oldest", """
            select at
              from outbox
             order by sequence
             limit 1
            """);

    private final DatabaseSession database;
    private final InstantSource clock;

    public JdbiOutbox(DatabaseSession database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Event event) {
        var stored = EventForms.write(event);
        database.write(handle -> handle.createUpdate(ADD)
                .bind("stream", event.stream())
                .bind("type", stored.type())
                .bind("body", stored.fields().toString())
                .bind("at", Times.utc(clock.instant()))
                .execute());
    }

    @Override
    public List<Pending> take(Instant now, int limit) {
        return database.current()
                .createQuery(TAKE_HEADS)
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, context) -> pending(new Row(columns)))
                .list();
    }

    @Override
    public void done(long sequence) {
        database.write(
                handle -> handle.createUpdate(DONE).bind("sequence", sequence).execute());
    }

    @Override
    public void postpone(long sequence, Instant until, String cause) {
        database.write(handle -> handle.createUpdate(POSTPONE)
                .bind("sequence", sequence)
                .bind("until", Times.utc(until))
                .bind("cause", cause)
                .execute());
    }

    @Override
    public Optional<Instant> oldest() {
        return database.read(handle -> handle.createQuery(OLDEST)
                .map((columns, context) -> new Row(columns).instant("at"))
                .findOne());
    }

    private static Pending pending(Row row) throws SQLException {
        return new Pending(
                row.number("sequence"),
                EventForms.read(row.text("type"), row.text("body")),
                row.instant("at"),
                row.integer("tries"));
    }
}
