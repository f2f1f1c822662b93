package io.miadi.mpesa.statement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.miadi.application.reconciliation.statement.StatementFile;
import io.miadi.application.reconciliation.statement.StatementReading;
import io.miadi.domain.reconciliation.intake.ReadRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Reads the organisation statement that the portal exports as CSV, in any of its layouts. Memory does not grow with the file.
 *
 * <p>Times are East African, amounts Kenyan shillings.
 */
public final class OrganisationStatementCsv {
    private static final int MOST_COLUMNS = 256;
    private static final int LONGEST_CELL = 1 << 15;

    private OrganisationStatementCsv() {}

    /**
     * Reads a file from its first row to its last.
     *
     * @param sink gets each row in the order of the file, readable or rejected; void if the file is then refused
     * @throws UncheckedIOException if the bytes cannot be had
     */
    public static StatementReading read(StatementFile file, Consumer<? super ReadRow> sink) {
        try {
            var encoding = Encoding.of(file);
            try (var in = file.open();
                    var text = encoding.reader(in)) {
                return read(text, new Sheet(sink));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StatementReading read(BufferedReader text, Sheet sheet) throws IOException {
        char separator = Separator.of(text);
        try (var rows = csv(separator, text)) {
            for (var row : rows) {
                sheet.accept(row.getFields());
                if (sheet.isHopeless()) {
                    break;
                }
            }
            return sheet.finished();
        } catch (CsvParseException e) {
            return sheet.torn();
        }
    }

    private static CsvReader<CsvRecord> csv(char separator, BufferedReader text) {
        var limits = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(2 * LONGEST_CELL)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(limits, text);
    }
}
