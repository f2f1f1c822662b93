package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.persistence.statement.CopiedRows;
import io.miadi.persistence.statement.Texts;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines, thousands in one statement.
 *
 * @param statement the file that brought them; nothing where another voice did
 */
record LineWriter(
        Handle handle, LineSource source, @Nullable StatementId statement) {
    private static final String ADD = """
            copy statement_line (id, source, statement_id, row_number, account, completed, kind, direction, amount_minor, currency, at,
                                 provider_id, reference, payer, batch, linked_id) from stdin (format binary)
            """;

    private static final int FIELDS = 16;
    private static final int BATCH = 10_000;

    void write(List<AcceptedRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            try (var copied = CopiedRows.into(handle, ADD)) {
                rows.subList(from, Math.min(rows.size(), from + BATCH)).forEach(row -> write(row, copied));
                copied.finish();
            }
        }
    }

    private void write(AcceptedRow row, CopiedRows to) {
        var line = row.line();
        var movement = line.movement();
        var traces = line.traces();
        to.row(FIELDS).text(line.id()).text(source.name());
        if (statement == null) {
            to.absent().absent();
        } else {
            to.id(statement.value()).integer(row.row().number());
        }
        to.text(line.account())
                .flag(row.isMovement())
                .text(movement.kind().name())
                .text(movement.direction().name())
                .number(movement.amount().minor())
                .text(movement.amount().currency().getCurrencyCode())
                .time(movement.at())
                .text(storable(traces.providerId()))
                .text(storable(traces.reference()))
                .text(traces.payer())
                .text(storable(traces.batch()))
                .text(storable(row.row().told().linkedId()));
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Texts.storable(text);
    }
}
