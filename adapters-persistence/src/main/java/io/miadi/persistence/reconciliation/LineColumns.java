package io.miadi.persistence.reconciliation;

import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.Traces;
import io.miadi.domain.reconciliation.intake.RememberedLines;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;

/** The columns of a line. */
final class LineColumns {
    static final String NAMES =
            "l.id, l.account, l.kind, l.direction, l.amount_minor, l.currency, l.at, l.provider_id, l.reference, l.payer, l.batch";

    /** With what every voice that told of the line knew. */
    static final String TOLD = """
            l.id, l.account, l.kind, l.direction, l.amount_minor, l.currency, l.at, l.provider_id,
                   coalesce(l.reference, v.reference) as reference, coalesce(l.payer, v.payer) as payer, l.batch
            """.strip();

    /** To be joined where {@link #TOLD} is selected. */
    static final String VOICES = """
              left join lateral (select max(o.reference) as reference, max(o.payer) as payer
                                   from line_voice o
                                  where o.line_id = l.id) v on true
            """;

    private LineColumns() {}

    /** A line, the voice that made it, and whether that said that the money moved. */
    record Told(Line line, LineSource source, boolean completed) {
        static Told read(Row row) throws SQLException {
            return new Told(LineColumns.read(row), LineSource.valueOf(row.text("source")), row.flag("completed"));
        }

        void rememberIn(RememberedLines known) {
            known.remember(line, source, completed);
        }
    }

    static Line read(Row row) throws SQLException {
        var movement = new Movement(
                LineKind.valueOf(row.text("kind")),
                Direction.valueOf(row.text("direction")),
                row.money("amount_minor", "currency"),
                row.instant("at"));
        var traces = new Traces(
                row.optionalText("provider_id").orElse(null),
                row.optionalText("reference").orElse(null),
                row.optionalText("payer").orElse(null),
                row.optionalText("batch").orElse(null));
        return new Line(row.text("id"), row.text("account"), movement, traces);
    }
}
