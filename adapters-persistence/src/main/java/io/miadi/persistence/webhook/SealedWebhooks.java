package io.miadi.persistence.webhook;

import io.miadi.application.secret.SealedPlace;
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

/** The secrets of endpoints, present or former, for the rotation of keys. */
public final class SealedWebhooks implements SealedRows, SealedPages.Table<UUID> {
    private static final StatementBook BOOK = new StatementBook("sealed-webhooks");

    private static final String PAGE = BOOK.add("page", """
            select id, secret_sealed as sealed
              from webhook_endpoint
             where id > :endpoint
             order by id
             limit :limit
               for no key update
            """);

    private static final String FORMER_PAGE = BOOK.add("formerPage", """
            select id, former_sealed as sealed
              from webhook_endpoint
             where id > :endpoint and former_sealed is not null
             order by id
             limit :limit
               for no key update
            """);

    private static final String REPLACE = BOOK.add("replace", """
            update webhook_endpoint
               set secret_sealed = :sealed
             where id = :endpoint
            """);

    private static final String REPLACE_FORMER = BOOK.add("replaceFormer", """
            update webhook_endpoint
               set former_sealed = :sealed
             where id = :endpoint
            """);

    private static final String NEWEST = BOOK.add("newest", """
            select id, secret_sealed as sealed
              from webhook_endpoint
             order by id desc
             limit 1
            """);

    private final DatabaseSession database;
    private final Which which;
    private final SealedPages<UUID> pages;

    /** Which of an endpoint's two secrets. */
    public enum Which {
        PRESENT,
        FORMER
    }

    public SealedWebhooks(Database database, Sealer sealer, Which which) {
        this.database = database.session();
        this.which = which;
        this.pages = new SealedPages<>(database.unitOfWork(), sealer, this);
    }

    public static StatementBook book() {
        return BOOK;
    }

    /** The secret that was sealed last; needs no key. */
    public static Optional<SealedSample> newest(DatabaseSession database) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new SealedSample(row.bytes("sealed"), Secrets.present(row.uuid("id")));
                })
                .findOne());
    }

    @Override
    public String name() {
        return switch (which) {
            case PRESENT -> "webhook_endpoint";
            case FORMER -> "webhook_endpoint, former";
        };
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
                .createQuery(which == Which.PRESENT ? PAGE : FORMER_PAGE)
                .bind("endpoint", key)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new SealedPages.Value<>(row.uuid("id"), row.bytes("sealed"), place(row.uuid("id")));
                })
                .list();
    }

    private SealedPlace place(UUID endpoint) {
        return which == Which.PRESENT ? Secrets.present(endpoint) : Secrets.former(endpoint);
    }

    @Override
    public void replace(UUID key, byte[] sealed) {
        database.write(handle -> handle.createUpdate(which == Which.PRESENT ? REPLACE : REPLACE_FORMER)
                .bind("endpoint", key)
                .bind("sealed", sealed)
                .execute());
    }
}
