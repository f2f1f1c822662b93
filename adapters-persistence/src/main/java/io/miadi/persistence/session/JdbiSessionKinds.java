package io.miadi.persistence.session;

import io.miadi.application.session.SessionKinds;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Kinds of session as one row each. */
public final class JdbiSessionKinds implements SessionKinds {
    private static final StatementBook BOOK = new StatementBook("session-kinds");

    private static final String FIND = BOOK.add("find", """
            select id, name, duration_ms, price_minor, price_currency, buffer_before_ms, buffer_after_ms, offered
              from session_kind
             where id = :id
            """);

    private static final String ALL = BOOK.add("all", """
            select id, name, duration_ms, price_minor, price_currency, buffer_before_ms, buffer_after_ms, offered
              from session_kind
             order by name, id
            """);

    /** Not a lock on rows: a kind that is being added has none that others see. */
    private static final String LOCK_ALL =
            BOOK.add("lockAll", "select pg_advisory_xact_lock(hashtext('miadi.session-kinds'))");

    private static final String PUT = BOOK.add("put", """
            insert into session_kind (id, name, duration_ms, price_minor, price_currency, buffer_before_ms, buffer_after_ms,
                                      offered)
            values (:id, :name, :duration, :priceMinor, :priceCurrency, :bufferBefore, :bufferAfter, :offered)
                on conflict (id) do update
               set name = excluded.name, duration_ms = excluded.duration_ms, price_minor = excluded.price_minor,
                   price_currency = excluded.price_currency, buffer_before_ms = excluded.buffer_before_ms,
                   buffer_after_ms = excluded.buffer_after_ms, offered = excluded.offered
            """);

    private final DatabaseSession database;

    public JdbiSessionKinds(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<SessionKind> find(KindId id) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map((columns, context) -> kind(new Row(columns)))
                .findOne());
    }

    @Override
    public List<SessionKind> all() {
        return database.read(handle -> handle.createQuery(ALL)
                .map((columns, context) -> kind(new Row(columns)))
                .list());
    }

    @Override
    public List<SessionKind> lockAll() {
        database.current().createQuery(LOCK_ALL).map((columns, context) -> true).one();
        return all();
    }

    @Override
    public void put(SessionKind kind) {
        database.write(handle -> handle.createUpdate(PUT)
                .bind("id", kind.id().value())
                .bind("name", kind.name())
                .bind("duration", kind.duration().toMillis())
                .bind("priceMinor", kind.price().minor())
                .bind("priceCurrency", kind.price().currency().getCurrencyCode())
                .bind("bufferBefore", kind.buffers().before().toMillis())
                .bind("bufferAfter", kind.buffers().after().toMillis())
                .bind("offered", kind.offered())
                .execute());
    }

    private static SessionKind kind(Row row) throws SQLException {
        return new SessionKind(
                new KindId(row.uuid("id")),
                row.text("name"),
                row.millis("duration_ms"),
                row.money("price_minor", "price_currency"),
                new Booking.Buffers(row.millis("buffer_before_ms"), row.millis("buffer_after_ms")),
                row.flag("offered"));
    }
}
