package io.miadi.persistence.payment;

import io.miadi.application.secret.SealedRows;
import io.miadi.application.secret.SealedSample;
import io.miadi.application.secret.Sealer;
import io.miadi.domain.payment.AttemptId;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.sealed.SealedPages;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.List;
import java.util.Optional;

/** The bodies of callbacks, for the rotation of keys: the one thing about a callback that may change is how it is sealed. */
public final class SealedCallbacks implements SealedRows, SealedPages.Table<Long> {
    private static final StatementBook BOOK = new StatementBook("sealed-callbacks");

    private static final String PAGE = BOOK.add("page", """
            select id, attempt_id, digest, body_sealed
              from callback
             where id > :id
             order by id
             limit :limit
               for no key update
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update callback
               set body_sealed = :sealed
             where id = :id
            """);

    private static final String NEWEST = BOOK.add("newest", """
            select attempt_id, digest, body_sealed
              from callback
             order by id desc
             limit 1
            """);

    private final DatabaseSession database;
    private final SealedPages<Long> pages;

    public SealedCallbacks(Database database, Sealer sealer) {
        this.database = database.session();
        this.pages = new SealedPages<>(database.unitOfWork(), sealer, this);
    }

    public static StatementBook book() {
        return BOOK;
    }

    /** The body that was sealed last; needs no key. */
    public static Optional<SealedSample> newest(DatabaseSession database) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var place = JdbiCallbackInbox.place(new AttemptId(row.uuid("attempt_id")), row.text("digest"));
                    return new SealedSample(row.bytes("body_sealed"), place);
                })
                .findOne());
    }

    @Override
    public String name() {
        return "callback";
    }

    @Override
    public int resealBatch(int limit) {
        return pages.reseal(limit);
    }

    @Override
    public Long beforeAll() {
        return 0L;
    }

    @Override
    public List<SealedPages.Value<Long>> after(Long key, int limit) {
        return database.current()
                .createQuery(PAGE)
                .bind("id", key)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var place = JdbiCallbackInbox.place(new AttemptId(row.uuid("attempt_id")), row.text("digest"));
                    return new SealedPages.Value<>(row.number("id"), row.bytes("body_sealed"), place);
                })
                .list();
    }

    @Override
    public void replace(Long key, byte[] sealed) {
        database.write(handle -> handle.createUpdate(REPLACE)
                .bind("id", key)
                .bind("sealed", sealed)
                .execute());
    }
}
