package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.channel.DuesByReference;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Reference;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.Optional;

/** Finds dues by the reference that no two of them share. */
public final class JdbiDuesByReference implements DuesByReference {
    private static final StatementBook BOOK = new StatementBook("dues-by-reference");

    private static final String FIND = BOOK.add("find", """
            select id
              from payment
             where reference = :reference
            """);

    private final DatabaseSession database;

    public JdbiDuesByReference(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<PaymentId> find(Reference reference) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("reference", reference.value())
                .map((columns, context) -> new PaymentId(new Row(columns).uuid("id")))
                .findOne());
    }
}
