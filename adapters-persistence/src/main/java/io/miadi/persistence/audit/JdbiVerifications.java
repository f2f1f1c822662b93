package io.miadi.persistence.audit;

import io.miadi.application.audit.verification.Verifications;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.util.Optional;

/** One row for each verification. */
public final class JdbiVerifications implements Verifications {
    private static final StatementBook BOOK = new StatementBook("verifications");

    private static final String ADD = BOOK.add("add", """
            insert into audit_verification (at, size, finding)
            values (:at, :size, :finding)
            """);

    private static final String LATEST = BOOK.add("latest", """
            select at, size, finding
              from audit_verification
             order by id desc
             limit 1
            """);

    private final DatabaseSession database;

    public JdbiVerifications(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public void add(Result result) {
        database.write(handle -> handle.createUpdate(ADD)
                .bind("at", Times.utc(result.at()))
                .bind("size", result.size())
                .bind("finding", result.finding().orElse(null))
                .execute());
    }

    @Override
    public Optional<Result> latest() {
        return database.read(handle -> handle.createQuery(LATEST)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Result(row.instant("at"), row.number("size"), row.optionalText("finding"));
                })
                .findOne());
    }
}
