package io.miadi.persistence.hook;

import io.miadi.application.secret.SealedRows;
import io.miadi.application.secret.Sealer;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.sealed.SealedPages;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.List;

/** The bodies of what arrived at our addresses, for the rotation of keys. */
public final class SealedHooks implements SealedRows, SealedPages.Table<Long> {
    private static final StatementBook BOOK = new StatementBook("sealed-hooks");

    private static final String PAGE = BOOK.add("page", """
            select id, hook_id, digest, body_sealed
              from hook_delivery
             where id > :number
             order by id
             limit :limit
               for no key update
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update hook_delivery
               set body_sealed = :sealed
             where id = :number
            """);

    private final DatabaseSession database;
    private final SealedPages<Long> pages;

    public SealedHooks(Database database, Sealer sealer) {
        this.database = database.session();
        this.pages = new SealedPages<>(database.unitOfWork(), sealer, this);
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public String name() {
        return "hook_delivery";
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
                .bind("number", key)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var place = JdbiHooks.place(row.uuid("hook_id"), row.text("digest"));
                    return new SealedPages.Value<>(row.number("id"), row.bytes("body_sealed"), place);
                })
                .list();
    }

    @Override
    public void replace(Long key, byte[] sealed) {
        database.write(handle -> handle.createUpdate(REPLACE)
                .bind("number", key)
                .bind("sealed", sealed)
                .execute());
    }
}
