package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.statement.SelfChecks;
import io.miadi.domain.reconciliation.coverage.CheckedStatement;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.List;

/** Reads self-checks without the files that they are of. */
public final class JdbiSelfChecks implements SelfChecks {
    private static final StatementBook BOOK = new StatementBook("self-checks");

    private static final String CHECKED = BOOK.report("checked", """
            select checked
              from statement
             where account = :account and state = 'TAKEN' and checked is not null
            """);

    private final DatabaseSession database;

    public JdbiSelfChecks(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public List<CheckedStatement> checked(String account) {
        return database.read(handle -> handle.createQuery(CHECKED)
                .bind("account", account)
                .map((columns, context) -> CheckedForm.checked(Fields.parse(new Row(columns).text("checked"))))
                .list());
    }
}
