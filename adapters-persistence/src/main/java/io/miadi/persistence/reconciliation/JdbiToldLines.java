package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.channel.ToldLines;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.RememberedLines;
import io.miadi.domain.reconciliation.intake.SeenLines;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Lines from elsewhere in the table of all lines, and two queues of what is still to be done about them. */
public final class JdbiToldLines implements ToldLines {
    private static final StatementBook BOOK = new StatementBook("told-lines");

    private static final String TELL = BOOK.add("tell", """
            insert into line_untold (line_id)
            select unnest(cast(:lines as text[]))
            """);

    private static final String UNTOLD =
            BOOK.add("untold", "select u.number, " + LineColumns.TOLD + """

              from line_untold u
              join statement_line l on l.id = u.line_id
            """ + LineColumns.VOICES + """
             order by u.number
             limit :limit
            """);

    private static final String HEARD = BOOK.add("heard", """
            delete from line_untold
             where number = any(:numbers)
            """);

    private static final String GIVE = BOOK.add("give", """
            insert into line_to_give (line_id, next_at)
            select i.line_id, :at
              from unnest(cast(:lines as text[])) as i (line_id)
                on conflict (line_id) do nothing
            """);

    private static final String TO_GIVE = BOOK.add("toGive", """
            select line_id, tries
              from line_to_give
             where next_at <= :now
             order by next_at, line_id
             limit :limit
            """);

    private static final String TAKE = BOOK.add("take", """
            select line_id
              from line_to_give
             where line_id = :line
               for update skip locked
            """);

    private static final String GIVEN = BOOK.add("given", """
            delete from line_to_give
             where line_id = :line
            """);

    private static final String LATER = BOOK.add("later", """
            update line_to_give
               set next_at = :at, tries = tries + 1, cause = :cause
             where line_id = :line
            """);

    private final DatabaseSession database;
    private final LineVoices voices;

    public JdbiToldLines(DatabaseSession database) {
        this.database = database;
        this.voices = new LineVoices(database);
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public SeenLines under(String account, Collection<String> providerIds) {
        var known = new RememberedLines();
        voices.rememberUnder(account, providerIds, known);
        return known;
    }

    @Override
    public void add(LineSource source, List<AcceptedRow> rows) {
        new LineWriter(database.current(), source, null).write(rows);
    }

    @Override
    public void alsoToldBy(LineSource source, Collection<String> lines, Instant at) {
        voices.alsoToldBy(source, lines, at);
    }

    @Override
    public void learnt(LineSource source, Line more, Instant at) {
        voices.learnt(source, more, at);
    }

    @Override
    public void tell(Collection<String> lines) {
        if (!lines.isEmpty()) {
            database.write(handle -> handle.createUpdate(TELL)
                    .bind("lines", lines.toArray(String[]::new))
                    .execute());
        }
    }

    @Override
    public List<Untold> untold(int limit) {
        return database.read(handle -> handle.createQuery(UNTOLD)
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Untold(row.number("number"), LineColumns.read(row));
                })
                .list());
    }

    @Override
    public void told(Collection<Long> numbers) {
        database.write(handle -> handle.createUpdate(HEARD)
                .bind("numbers", numbers.toArray(Long[]::new))
                .execute());
    }

    @Override
    public void give(Collection<String> lines, Instant at) {
        if (!lines.isEmpty()) {
            database.write(handle -> handle.createUpdate(GIVE)
                    .bind("lines", lines.toArray(String[]::new))
                    .bind("at", Times.utc(at))
                    .execute());
        }
    }

    @Override
    public List<Waiting> toGive(Instant now, int limit) {
        return database.read(handle -> handle.createQuery(TO_GIVE)
                .bind("now", Times.utc(now))
                .bind("limit", limit)
                .map((columns, context) -> {
                    var row = new Row(columns);
                    return new Waiting(row.text("line_id"), row.integer("tries"));
                })
                .list());
    }

    @Override
    public boolean takeToGive(String line) {
        return database.current()
                .createQuery(TAKE)
                .bind("line", line)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    @Override
    public void given(String line) {
        database.write(handle -> handle.createUpdate(GIVEN).bind("line", line).execute());
    }

    @Override
    public void giveLater(String line, Instant at, String cause) {
        database.write(handle -> handle.createUpdate(LATER)
                .bind("line", line)
                .bind("at", Times.utc(at))
                .bind("cause", cause)
                .execute());
    }
}
