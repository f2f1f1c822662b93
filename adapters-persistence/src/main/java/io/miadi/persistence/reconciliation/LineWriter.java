package io.miadi.persistence.reconciliation;

import io.miadi.application.reconciliation.statement.StatementId;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.persistence.statement.StatementBook;
import io.miadi.persistence.statement.Texts;
import io.miadi.persistence.statement.Times;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines, thousands in one statement.
 *
 * @param statement the file that brought them; nothing where another voice did
 */
record LineWriter(
        Handle handle, LineSource source, @Nullable StatementId statement) {
    static final StatementBook BOOK = new StatementBook("line-writer");

    private static final String ADD = BOOK.add("add", """
            insert into statement_line (id, source, statement_id, row_number, account, completed, kind, direction, amount_minor,
                                        currency, at, provider_id, reference, payer, batch, linked_id)
            select l.id, :source, cast(:statement as uuid), case when :source = 'STATEMENT' then l.row_number end,
                   l.account, l.completed, l.kind, l.direction, l.amount_minor, l.currency,
                   l.at, l.provider_id, l.reference, l.payer, l.batch, l.linked_id
              from unnest(cast(:ids as text[]), cast(:rowNumbers as int[]), cast(:accounts as text[]),
                          cast(:completed as boolean[]), cast(:kinds as text[]), cast(:directions as text[]),
                          cast(:amounts as bigint[]), cast(:currencies as text[]), cast(:times as timestamptz[]),
                          cast(:providerIds as text[]), cast(:lineReferences as text[]), cast(:payers as text[]),
                          cast(:batches as text[]), cast(:linkedIds as text[]))
                   with ordinality as l (id, row_number, account, completed, kind, direction, amount_minor, currency, at,
                                         provider_id, reference, payer, batch, linked_id, place)
             order by l.place
            """);

    private static final int BATCH = 5_000;

    void write(List<AcceptedRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            writeBatch(rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private void writeBatch(List<AcceptedRow> rows) {
        handle.createUpdate(ADD)
                .bind("source", source.name())
                .bind("statement", statement == null ? null : statement.value())
                .bind("ids", texts(rows, row -> row.line().id()))
                .bind("rowNumbers", rows.stream().map(row -> row.row().number()).toArray(Integer[]::new))
                .bind("accounts", texts(rows, row -> row.line().account()))
                .bind("completed", rows.stream().map(AcceptedRow::isMovement).toArray(Boolean[]::new))
                .bind("kinds", texts(rows, row -> row.line().movement().kind().name()))
                .bind(
                        "directions",
                        texts(rows, row -> row.line().movement().direction().name()))
                .bind(
                        "amounts",
                        rows.stream()
                                .map(row -> row.line().movement().amount().minor())
                                .toArray(Long[]::new))
                .bind(
                        "currencies",
                        texts(
                                rows,
                                row -> row.line().movement().amount().currency().getCurrencyCode()))
                .bind(
                        "times",
                        texts(rows, row -> Times.utc(row.line().movement().at()).toString()))
                .bind("providerIds", texts(rows, row -> row.line().traces().providerId()))
                .bind("lineReferences", texts(rows, row -> row.line().traces().reference()))
                .bind("payers", texts(rows, row -> row.line().traces().payer()))
                .bind("batches", texts(rows, row -> row.line().traces().batch()))
                .bind("linkedIds", texts(rows, row -> row.row().told().linkedId()))
                .execute();
    }

    private static @Nullable String[] texts(List<AcceptedRow> rows, Function<AcceptedRow, @Nullable String> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var text = column.apply(rows.get(i));
            texts[i] = text == null ? null : Texts.storable(text);
        }
        return texts;
    }
}
