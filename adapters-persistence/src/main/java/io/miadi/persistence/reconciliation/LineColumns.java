package io.miadi.persistence.reconciliation;

import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.Movement;
import io.miadi.domain.reconciliation.Traces;
import io.miadi.persistence.statement.Row;
import java.sql.SQLException;

/** The columns of a line. */
final class LineColumns {
    static final String NAMES =
            "l.id, l.account, l.kind, l.direction, l.amount_minor, l.currency, l.at, l.provider_id, l.reference, l.payer, l.batch";

    private LineColumns() {}

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
