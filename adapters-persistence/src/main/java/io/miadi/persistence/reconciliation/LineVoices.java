package io.miadi.persistence.reconciliation;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.intake.RememberedLines;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.Collection;

/** Which voices told of a line beyond the one that made it, and what each knew more. */
record LineVoices(DatabaseSession database) {
    static final StatementBook BOOK = new StatementBook("line-voices");

    private static final String UNDER_IDS = BOOK.add(
            "underIds",
            "select " + LineColumns.TOLD + ", l.source, l.completed\n              from statement_line l\n"
                    + LineColumns.VOICES + """
             where l.account = :account and l.provider_id = any(:providerIds)
             order by l.number
            """);

    /** A file that shows again what files have shown is no other voice. */
    private static final String ALSO = BOOK.add("also", """
            insert into line_voice (line_id, source, told_at)
            select l.id, :source, :at
              from statement_line l
             where l.id = any(:lines) and l.source <> :source
                on conflict (line_id, source) do nothing
            """);

    private static final String LEARNT = BOOK.add("learnt", """
            insert into line_voice (line_id, source, told_at, reference, payer)
            values (:line, :source, :at, :reference, :payer)
                on conflict (line_id, source) do nothing
            """);

    private static final int FETCHED = 2_000;

    void rememberUnder(String account, Collection<String> providerIds, RememberedLines known) {
        database.read(handle -> {
            handle.createQuery(UNDER_IDS)
                    .bind("account", account)
                    .bind("providerIds", providerIds.toArray(String[]::new))
                    .setFetchSize(FETCHED)
                    .map((columns, context) -> LineColumns.Told.read(new Row(columns)))
                    .forEach(told -> told.rememberIn(known));
            return known;
        });
    }

    void alsoToldBy(LineSource source, Collection<String> lines, Instant at) {
        if (!lines.isEmpty()) {
            database.write(handle -> handle.createUpdate(ALSO)
                    .bind("source", source.name())
                    .bind("lines", lines.toArray(String[]::new))
                    .bind("at", Times.utc(at))
                    .execute());
        }
    }

    void learnt(LineSource source, Line more, Instant at) {
        database.write(handle -> handle.createUpdate(LEARNT)
                .bind("line", more.id())
                .bind("source", source.name())
                .bind("at", Times.utc(at))
                .bind("reference", more.traces().reference())
                .bind("payer", more.traces().payer())
                .execute());
    }
}
