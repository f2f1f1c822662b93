package io.miadi.persistence.notification;

import io.miadi.application.notification.Reminders;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Reminder;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.session.SessionId;
import io.miadi.persistence.database.Appends;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reminders as rows, those of a unit of work in one statement, that leave the table when they are told. */
public final class JdbiReminders implements Reminders, Appends<Reminder> {
    private static final StatementBook BOOK = new StatementBook("reminders");

    private static final String ADD_ONCE = BOOK.add("addOnce", """
            insert into reminder (session_id, version, recipient_id, kind, due_at)
            select r.session_id, r.version, r.recipient_id, r.kind, r.due_at
              from unnest(cast(:sessions as uuid[]), cast(:versions as int[]), cast(:recipients as uuid[]),
                          cast(:kinds as text[]), cast(:times as timestamptz[]))
                   as r (session_id, version, recipient_id, kind, due_at)
                on conflict do nothing
            """);

    private static final String DUE = BOOK.add("due", """
            select session_id, version, recipient_id, kind, due_at, tries
              from reminder
             where due_at <= :now and (next_at is null or next_at <= :now)
             order by due_at
             limit :limit
               for update skip locked
            """);

    private static final String DONE = BOOK.add("done", """
            delete from reminder
             where session_id = :session and version = :version and recipient_id = :recipient and kind = :kindName
            """);

    private static final String POSTPONE = BOOK.add("postpone", """
            update reminder
               set next_at = :until, tries = tries + 1, cause = :cause
             where session_id = :session and version = :version and recipient_id = :recipient and kind = :kindName
            """);

    private final DatabaseSession database;

    public JdbiReminders(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Reminder reminder) {
        database.append(this, reminder);
    }

    @Override
    public void write(Handle handle, List<Reminder> reminders) {
        handle.createUpdate(ADD_ONCE)
                .bind(
                        "sessions",
                        column(reminders, UUID[]::new, r -> r.about().session().value()))
                .bind(
                        "versions",
                        column(reminders, Integer[]::new, r -> r.about().version()))
                .bind(
                        "recipients",
                        column(reminders, UUID[]::new, r -> r.recipient().value()))
                .bind("kinds", column(reminders, String[]::new, r -> r.kind().name()))
                .bind(
                        "times",
                        column(
                                reminders,
                                String[]::new,
                                r -> Times.utc(r.dueAt()).toString()))
                .execute();
    }

    private static <T> T[] column(List<Reminder> reminders, IntFunction<T[]> array, Function<Reminder, T> value) {
        return reminders.stream().map(value).toArray(array);
    }

    @Override
    public List<Waiting> due(Instant now, int limit) {
        database.writeAppended();
        return database.current()
                .createQuery(DUE)
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, _) -> waiting(new Row(columns)))
                .list();
    }

    @Override
    public void done(Waiting reminder) {
        database.write(handle -> named(handle.createUpdate(DONE), reminder).execute());
    }

    @Override
    public void postpone(Waiting reminder, Instant until, String cause) {
        database.write(handle -> named(handle.createUpdate(POSTPONE), reminder)
                .bind("until", Times.utc(until))
                .bind("cause", cause)
                .execute());
    }

    private static <S extends SqlStatement<S>> S named(S statement, Waiting reminder) {
        return statement
                .bind("session", reminder.about().session().value())
                .bind("version", reminder.about().version())
                .bind("recipient", reminder.recipient().value())
                .bind("kindName", reminder.kind());
    }

    private static Waiting waiting(Row row) throws SQLException {
        return new Waiting(
                new Subject.OfSession(new SessionId(row.uuid("session_id")), row.integer("version")),
                new PersonId(row.uuid("recipient_id")),
                row.text("kind"),
                row.instant("due_at"),
                row.integer("tries"));
    }
}
