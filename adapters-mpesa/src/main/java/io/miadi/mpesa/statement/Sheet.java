package io.miadi.mpesa.statement;

import io.miadi.application.reconciliation.statement.StatementReading;
import io.miadi.application.reconciliation.statement.StatementReading.Reason;
import io.miadi.domain.reconciliation.intake.ReadRow;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file from the top, whatever its format, and hands on those below the header as they are read. */
final class Sheet {
    /** The header stands in one of the first rows, or the file is something else. */
    static final int DEEPEST_HEADER = 20;

    private static final Set<String> TOTALS = Set.of("total", "totals", "grandtotal");

    private final Consumer<? super ReadRow> sink;
    private final Preamble preamble = new Preamble();
    private @Nullable Header header;
    private int number;
    private int rows;

    Sheet(Consumer<? super ReadRow> sink) {
        this.sink = sink;
    }

    void accept(List<String> cells) {
        number++;
        if (header != null) {
            below(header, cells);
        } else if (number <= DEEPEST_HEADER) {
            header = Header.in(cells).orElse(null);
            if (header == null) {
                preamble.accept(cells);
            }
        }
    }

    /** Whether reading on would find nothing. */
    boolean isHopeless() {
        return header == null && number >= DEEPEST_HEADER;
    }

    StatementReading finished() {
        return header == null
                ? new StatementReading.Refused(Reason.NO_HEADER, number)
                : new StatementReading.Read(preamble.head(), rows);
    }

    StatementReading torn() {
        return new StatementReading.Refused(Reason.TORN, number + 1);
    }

    /** Blank rows, totals and a header that is repeated on each page are no rows of the statement. */
    private void below(Header columns, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank) || isTotals(columns, cells) || isHeader(columns, cells)) {
            return;
        }
        rows++;
        sink.accept(new RowReader(columns, number, cells).read());
    }

    private static boolean isHeader(Header columns, List<String> cells) {
        return Column.RECEIPT.isNamed(columns.cell(cells, Column.RECEIPT));
    }

    private static boolean isTotals(Header columns, List<String> cells) {
        return columns.cell(cells, Column.COMPLETED).isEmpty()
                && cells.stream().map(Column::plain).anyMatch(TOTALS::contains);
    }
}
