package io.miadi.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Rows as a spreadsheet reads them, by a parser that is not ours. */
class SpreadsheetRowsProperties {
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final SpreadsheetRows rows = new SpreadsheetRows();

    @Property(tries = 2_000)
    @Tag("P40")
    @Label("P40 rows parse back to the same cells, and no cell can run as a formula")
    void rows_read_back(@ForAll("tables") List<List<String>> table) {
        var text = new StringBuilder();
        table.forEach(row -> text.append(rows.row(row)));
        var read = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text.toString()).stream()
                .map(row -> row.getFields())
                .toList();
        assertThat(read.stream().flatMap(List::stream))
                .noneMatch(cell -> !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0);
        assertThat(read.stream()
                        .map(row -> row.stream()
                                .map(SpreadsheetRowsProperties::meant)
                                .toList())
                        .toList())
                .isEqualTo(table);
    }

    /** One leading apostrophe says that the rest is text. */
    private static String meant(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var formulas = Arbitraries.of(
                "=1+1", "+254712", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "'=1", "''", "\"", "a,b");
        var texts = Arbitraries.strings()
                .withChars("=+-@'\",;\t\r\n ab0\uFF1D\uFF20")
                .ofMaxLength(8);
        var any = Arbitraries.strings().excludeChars('\uFEFF').ofMaxLength(12);
        return Arbitraries.oneOf(formulas, texts, any)
                .list()
                .ofSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
