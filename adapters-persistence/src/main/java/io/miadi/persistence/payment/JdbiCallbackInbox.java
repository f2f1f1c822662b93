package io.miadi.persistence.payment;

import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.domain.payment.AttemptId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Bodies in a table that only grows, sealed; what is still to be done in a queue that finished ones leave. */
public final class JdbiCallbackInbox implements CallbackInbox {
    private static final StatementBook BOOK = new StatementBook("callback-inbox");

    private static final String STORE_ONCE = BOOK.add("storeOnce", """
            with stored as (
                insert into callback (session_id, payment_id, attempt_id, digest, body_sealed, from_provider, received_at)
                values (:session, :payment, :attempt, :digest, :bodySealed, :fromProvider, :receivedAt)
                    on conflict (attempt_id, digest) do nothing
                returning id, attempt_id, received_at
            )
            insert into callback_pending (id, attempt_id, next_at)
            select id, attempt_id, received_at
              from stored
            returning id
            """);

    private static final String TAKE_IF_FIRST = BOOK.add("takeIfFirst", """
            select c.session_id, c.payment_id, c.attempt_id, c.digest, c.body_sealed, c.from_provider, c.received_at
              from callback_pending p
              join callback c on c.id = p.id
             where p.id = :id
               and not exists (select from callback_pending e where e.attempt_id = p.attempt_id and e.id < p.id)
               for update of p skip locked
            """);

    private static final String DONE = BOOK.add("done", """
            delete from callback_pending
             where id = :id
            """);

    private static final String POSTPONE = BOOK.add("postpone", """
            update callback_pending
               set next_at = :until, tries = tries + 1, cause = :cause
             where id = :id
            """);

    private static final String WAITING = BOOK.add("waiting", """
            select p.id, p.tries
              from callback_pending p
             where p.next_at <= :now
               and not exists (select from callback_pending e where e.attempt_id = p.attempt_id and e.id < p.id)
             order by p.id
             limit :limit
            """);

    private final DatabaseSession database;
    private final Sealer sealer;

    public JdbiCallbackInbox(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<Long> store(Raw callback) {
        var address = callback.address();
        var digest = callback.digest();
        return database.current()
                .createQuery(STORE_ONCE)
                .bind("session", address.session().value())
                .bind("payment", address.payment().value())
                .bind("attempt", address.attempt().value())
                .bind("digest", digest)
                .bind("bodySealed", sealer.seal(callback.body(), place(address.attempt(), digest)))
                .bind("fromProvider", callback.fromProvider())
                .bind("receivedAt", Times.utc(callback.receivedAt()))
                .map((columns, context) -> columns.getLong(1))
                .findOne();
    }

    @Override
    public Optional<Raw> take(long id) {
        return database.current()
                .createQuery(TAKE_IF_FIRST)
                .bind("id", id)
                .map((columns, context) -> raw(new Row(columns)))
                .findOne();
    }

    @Override
    public void done(long id) {
        database.write(handle -> handle.createUpdate(DONE).bind("id", id).execute());
    }

    @Override
    public void postpone(long id, Instant until, String cause) {
        database.write(handle -> handle.createUpdate(POSTPONE)
                .bind("id", id)
                .bind("until", Times.utc(until))
                .bind("cause", cause)
                .execute());
    }

    @Override
    public List<Waiting> waiting(Instant now, int limit) {
        return database.read(handle -> handle.createQuery(WAITING)
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, context) -> new Waiting(columns.getLong("id"), columns.getInt("tries")))
                .list());
    }

    private Raw raw(Row row) throws SQLException {
        var address = PaymentReader.address(row);
        var body = sealer.open(row.bytes("body_sealed"), place(address.attempt(), row.text("digest")));
        return new Raw(address, body, row.flag("from_provider"), row.instant("received_at"));
    }

    /** The attempt and the callback's digest name the row, because its number is not known before it is sealed. */
    static SealedPlace place(AttemptId attempt, String digest) {
        return new SealedPlace("callback", "body_sealed", attempt + "/" + digest);
    }
}
