package io.miadi.persistence.payment;

import io.miadi.application.secret.SealedPlace;
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
import java.util.UUID;

/** The phone numbers of payers, for the rotation of keys. */
public final class SealedPayers implements SealedRows, SealedPages.Table<UUID> {
    private static final StatementBook BOOK = new StatementBook("sealed-payers");

    private static final String PAGE = BOOK.add("page", """
            select id, payer_sealed
              from attempt
             where id > :id and payer_sealed is not null
             order by id
             limit :limit
               for no key update
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update attempt
               set payer_sealed = :sealed
             where id = :id
            """);

    private static final String NEWEST = BOOK.add("newest", """
            select id, payer_sealed
              from attempt
             where payer_sealed is not null
             order by id desc
             limit 1
            """);

    private final DatabaseSession database;
    private final SealedPages<UUID> pages;

    public SealedPayers(Database database, Sealer sealer) {
        this.database = database.session();
        this.pages = new SealedPages<>(database.unitOfWork(), sealer, this);
    }

    public static StatementBook book() {
        return BOOK;
    }

    /** The number that was sealed last; needs no key. */
    public static Optional<SealedSample> newest(DatabaseSession database) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var place = AttemptColumns.place(new AttemptId(row.uuid("id")));
                    return new SealedSample(row.bytes("payer_sealed"), place);
                })
                .findOne());
    }

    /** Where the number of an attempt is sealed. */
    public static SealedPlace place(UUID attempt) {
        return AttemptColumns.place(new AttemptId(attempt));
    }

    @Override
    public String name() {
        return "attempt";
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
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var place = AttemptColumns.place(new AttemptId(row.uuid("id")));
                    return new SealedPages.Value<>(row.uuid("id"), row.bytes("payer_sealed"), place);
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
