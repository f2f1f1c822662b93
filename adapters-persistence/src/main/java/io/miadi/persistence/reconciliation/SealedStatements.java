package io.miadi.persistence.reconciliation;

import io.miadi.application.secret.SealedRows;
import io.miadi.application.secret.SealedSample;
import io.miadi.application.secret.Sealer;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.sealed.SealedPages;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements as they were received, for the rotation of keys. */
public final class SealedStatements implements SealedRows, SealedPages.Table<UUID> {
    private static final StatementBook BOOK = new StatementBook("sealed-statements");

    private static final String PAGE = BOOK.add("page", """
            select id, body_sealed
              from statement
             where id > :id
             order by id
             limit :limit
               for no key update
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update statement
               set body_sealed = :sealed
             where id = :id
            """);

    private static final String NEWEST = BOOK.add("newest", """
            select id, body_sealed
              from statement
             order by id desc
             limit 1
            """);

    /** Files are large: few of them are in memory at a time. */
    private static final int MOST = 4;

    private final DatabaseSession database;
    private final SealedPages<UUID> pages;

    public SealedStatements(Database database, Sealer sealer) {
        this.database = database.session();
        this.pages = new SealedPages<>(database.unitOfWork(), sealer, this);
    }

    public static StatementBook book() {
        return BOOK;
    }

    /** The file that was sealed last; needs no key. */
    public static Optional<SealedSample> newest(DatabaseSession database) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new SealedSample(row.bytes("body_sealed"), JdbiStatements.place(row.uuid("id")));
                })
                .findOne());
    }

    @Override
    public String name() {
        return "statement";
    }

    @Override
    public int resealBatch(int limit) {
        return pages.reseal(limit);
    }

    @Override
    public UUID beforeAll() {
        return new UUID(0, 0);
    }

    @Override
    public List<SealedPages.Value<UUID>> after(UUID key, int limit) {
        return database.current()
                .createQuery(PAGE)
                .bind("id", key)
                .bind("limit", Math.min(limit, MOST))
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var place = JdbiStatements.place(row.uuid("id"));
                    return new SealedPages.Value<>(row.uuid("id"), row.bytes("body_sealed"), place);
                })
                .list();
    }

    @Override
    public void replace(UUID key, byte[] sealed) {
        database.write(handle -> handle.createUpdate(REPLACE)
                .bind("id", key)
                .bind("sealed", sealed)
                .execute());
    }
}
