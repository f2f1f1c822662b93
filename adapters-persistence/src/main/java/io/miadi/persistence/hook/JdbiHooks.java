package io.miadi.persistence.hook;

import io.miadi.application.hook.Hooks;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.domain.refund.RefundId;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Addresses and what arrived at them, in tables that only grow; what is still to be done in a queue that finished ones leave. */
public final class JdbiHooks implements Hooks {
    private static final StatementBook BOOK = new StatementBook("hooks");

    private static final String OPEN = BOOK.add("open", """
            insert into hook (id, token_hash, purpose, refund_id)
            values (:hook, :tokenHash, :purpose, :refund)
            """);

    private static final String FIND = BOOK.add("find", """
            select id, purpose, refund_id
              from hook
             where token_hash = :tokenHash
            """);

    private static final String STORE_ONCE = BOOK.add("storeOnce", """
            with stored as (
                insert into hook_delivery (hook_id, route, digest, body_sealed, from_provider, received_at)
                values (:hook, :route, :digest, :bodySealed, :fromProvider, :receivedAt)
                    on conflict (hook_id, route, digest) do nothing
                returning id, received_at
            )
            insert into hook_pending (id, next_at)
            select id, received_at
              from stored
            returning id
            """);

    private static final String TAKE = BOOK.add("take", """
            select h.id, h.purpose, h.refund_id, d.route, d.digest, d.body_sealed, d.from_provider, d.received_at
              from hook_pending p
              join hook_delivery d on d.id = p.id
              join hook h on h.id = d.hook_id
             where p.id = :number
               for update of p skip locked
            """);

    private static final String DONE = BOOK.add("done", """
            delete from hook_pending
             where id = :number
            """);

    private static final String POSTPONE = BOOK.add("postpone", """
            update hook_pending
               set next_at = :until, tries = tries + 1, cause = :cause
             where id = :number
            """);

    private static final String WAITING = BOOK.add("waiting", """
            select id, tries
              from hook_pending
             where next_at <= :now
             order by id
             limit :limit
            """);

    private final DatabaseSession database;
    private final Sealer sealer;

    public JdbiHooks(DatabaseSession database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void open(Hook hook, String tokenHash) {
        database.write(handle -> handle.createUpdate(OPEN)
                .bind("hook", hook.id())
                .bind("tokenHash", tokenHash)
                .bind("purpose", PurposeColumns.name(hook.purpose()))
                .bind(
                        "refund",
                        PurposeColumns.refund(hook.purpose())
                                .map(RefundId::value)
                                .orElse(null))
                .execute());
    }

    @Override
    public Optional<Hook> find(String tokenHash) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("tokenHash", tokenHash)
                .map((columns, context) -> hook(new Row(columns)))
                .findOne());
    }

    @Override
    public Optional<Long> store(Delivery delivery) {
        var hook = delivery.hook().id();
        var digest = delivery.digest();
        return database.current()
                .createQuery(STORE_ONCE)
                .bind("hook", hook)
                .bind("route", delivery.route().name())
                .bind("digest", digest)
                .bind("bodySealed", sealer.seal(delivery.body(), place(hook, digest)))
                .bind("fromProvider", delivery.fromProvider())
                .bind("receivedAt", Times.utc(delivery.receivedAt()))
                .map((columns, context) -> columns.getLong(1))
                .findOne();
    }

    @Override
    public Optional<Delivery> take(long id) {
        return database.current()
                .createQuery(TAKE)
                .bind("number", id)
                .map((columns, context) -> delivery(new Row(columns)))
                .findOne();
    }

    @Override
    public void done(long id) {
        database.write(handle -> handle.createUpdate(DONE).bind("number", id).execute());
    }

    @Override
    public void postpone(long id, Instant until, String cause) {
        database.write(handle -> handle.createUpdate(POSTPONE)
                .bind("number", id)
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

    private static Hook hook(Row row) throws SQLException {
        return new Hook(row.uuid("id"), PurposeColumns.read(row));
    }

    private Delivery delivery(Row row) throws SQLException {
        var hook = hook(row);
        var body = sealer.open(row.bytes("body_sealed"), place(hook.id(), row.text("digest")));
        return new Delivery(
                hook, Route.valueOf(row.text("route")), body, row.flag("from_provider"), row.instant("received_at"));
    }

    /** Address and digest name the row, because its number is not known before it is sealed. */
    static SealedPlace place(UUID hook, String digest) {
        return new SealedPlace("hook_delivery", "body_sealed", hook + "/" + digest);
    }
}
