package io.miadi.persistence.session;

import io.miadi.application.session.SlotClaims;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.util.List;

/** Held times behind an exclusion constraint. A taken time makes an insert do nothing, so it never spoils the unit of work. */
public final class JdbiSlotClaims implements SlotClaims {
    private static final StatementBook BOOK = new StatementBook("slot-claims");

    private static final String CLAIM = BOOK.add("claim", """
            insert into slot_claim (session_id, practitioner_id, during)
            values (:session, :practitioner, tstzrange(:start, :end))
                on conflict on constraint slot_held_once do nothing
            """);

    private static final String RELEASE = BOOK.add("release", """
            update slot_claim
               set released_at = now()
             where session_id = :session and released_at is null
            """);

    private static final String IS_HELD = BOOK.add("isHeld", """
            select exists (select from slot_claim where session_id = :session and released_at is null)
            """);

    private static final String TAKEN = BOOK.add("taken", """
            select lower(during) as start_at, upper(during) as end_at
              from slot_claim
             where practitioner_id = :practitioner and during && tstzrange(:start, :end) and released_at is null
             order by lower(during)
            """);

    private static final String MOVING = "slot_moving";

    private final DatabaseSession database;

    public JdbiSlotClaims(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public boolean claim(SessionId session, PersonId practitioner, TimeRange time) {
        return database.current()
                        .createUpdate(CLAIM)
                        .bind("session", session.value())
                        .bind("practitioner", practitioner.value())
                        .bind("start", Times.utc(time.start()))
                        .bind("end", Times.utc(time.end()))
                        .execute()
                == 1;
    }

    /** The old time is given up first, because the new one may overlap it; a savepoint brings it back. */
    @Override
    public boolean move(SessionId session, PersonId practitioner, TimeRange to) {
        var handle = database.current();
        handle.savepoint(MOVING);
        release(session);
        boolean moved = claim(session, practitioner, to);
        if (moved) {
            handle.releaseSavepoint(MOVING);
        } else {
            handle.rollbackToSavepoint(MOVING);
        }
        return moved;
    }

    @Override
    public void release(SessionId session) {
        database.write(handle ->
                handle.createUpdate(RELEASE).bind("session", session.value()).execute());
    }

    @Override
    public boolean isHeld(SessionId session) {
        return database.read(handle -> handle.createQuery(IS_HELD)
                .bind("session", session.value())
                .map((columns, context) -> columns.getBoolean(1))
                .one());
    }

    @Override
    public List<TimeRange> taken(PersonId practitioner, TimeRange within) {
        return database.read(handle -> handle.createQuery(TAKEN)
                .bind("practitioner", practitioner.value())
                .bind("start", Times.utc(within.start()))
                .bind("end", Times.utc(within.end()))
                .map((columns, context) ->
                        new TimeRange(new Row(columns).instant("start_at"), new Row(columns).instant("end_at")))
                .list());
    }
}
