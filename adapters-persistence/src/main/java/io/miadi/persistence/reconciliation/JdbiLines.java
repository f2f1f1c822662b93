package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.Lines;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.statement.Row;
import io.miadi.persistence.statement.StatementBook;
import java.util.Comparator;
import java.util.Optional;

/** Finds single lines. */
public final class JdbiLines implements Lines {
    private static final StatementBook BOOK = new StatementBook("lines");

    private static final String FIND = BOOK.add(
            "find",
            "select " + LineColumns.TOLD + "\n              from statement_line l\n" + LineColumns.VOICES + """
             where l.id = :line
            """);

    private static final String VOICES = BOOK.add("voices", """
            select source
              from statement_line
             where id = :line
            union all
            select source
              from line_voice
             where line_id = :line
            """);

    private final DatabaseSession database;

    public JdbiLines(DatabaseSession database) {
        this.database = database;
    }

    public static StatementBook book() {
        return BOOK;
    }

    @Override
    public Optional<Line> find(String id) {
        return database.read(handle -> handle.createQuery(FIND)
                .bind("line", id)
                .map((columns, context) -> LineColumns.read(new Row(columns)))
                .findOne());
    }

    @Override
    public LineSource strongestVoice(String id) {
        return database.read(handle -> handle
                .createQuery(VOICES)
                .bind("line", id)
                .map((columns, context) -> LineSource.valueOf(new Row(columns).text("source")))
                .list()
                .stream()
                .max(Comparator.comparingInt(LineSource::weight))
                .orElseThrow());
    }
}
