package io.miadi.persistence.outbox;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.outbox.PendingEvents;
import io.miadi.domain.event.Event;
import io.miadi.persistence.database.Appends;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Events as rows, those of a unit of work in one statement, that leave the table when they were handled. */
public final class JdbiOutbox implements Outbox, PendingEvents, Appends<JdbiOutbox.Added> {
    private static final StatementBook BOOK = new StatementBook("outbox");

    private static final String ADD = BOOK.add("add", """
            insert into outbox (stream, type, body, at)
            select e.stream, e.type, cast(e.body as jsonb), e.at
              from unnest(cast(:streams as uuid[]), cast(:types as text[]), cast(:bodies as text[]),
                          cast(:times as timestamptz[]))
                   with ordinality as e (stream, type, body, at, place)
             order by e.place
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
             where sequence = any(:sequences)
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
        database.append(this, new Added(event.stream(), EventForms.write(event), clock.instant()));
    }

    @Override
    public void write(Handle handle, List<Added> events) {
        handle.createUpdate(ADD)
                .bind("streams", events.stream().map(Added::stream).toArray(UUID[]::new))
                .bind("types", events.stream().map(e -> e.form().type()).toArray(String[]::new))
                .bind(
                        "bodies",
                        events.stream().map(e -> e.form().fields().toString()).toArray(String[]::new))
                .bind(
                        "times",
                        events.stream().map(e -> Times.utc(e.at()).toString()).toArray(String[]::new))
                .execute();
    }

    /** An event that waits to be written. */
    record Added(UUID stream, EventForm.Stored form, Instant at) {}

    @Override
    public List<Pending> take(Instant now, int limit) {
        database.writeAppended();
        return database.current()
                .createQuery(TAKE_HEADS)
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, context) -> pending(new Row(columns)))
                .list();
    }

    @Override
    public void done(List<Long> sequences) {
        database.write(handle -> handle.createUpdate(DONE)
                .bind("sequences", sequences.toArray(Long[]::new))
                .execute());
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
                stored(row.text("type"), row.text("body")),
                row.instant("at"),
                row.integer("tries"));
    }

    private static Stored stored(String type, String body) {
        try {
            return new Readable(EventForms.read(type, body));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new Unreadable(e);
        }
    }
}
