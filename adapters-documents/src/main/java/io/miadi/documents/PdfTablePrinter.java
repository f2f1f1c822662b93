package io.miadi.documents;

import com.samskivert.mustache.Template;
import io.miadi.application.export.TableDocument;
import io.miadi.application.export.TableDocument.Table;
import io.miadi.application.export.TablePrinter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints tables on A4, each page with its number. */
public final class PdfTablePrinter implements TablePrinter {
    private static final Template PAGE = Layout.html("tables.html.mustache");

    /** @param side the class of the cell: {@code figure} is set to the right */
    private record Cell(String text, String side) {}

    private record Row(List<Cell> cells) {}

    @Override
    public byte[] pdf(TableDocument document) {
        return PdfPages.of(html(document), document.at(), document.hashCode());
    }

    /** The page from which the PDF is made. */
    static String html(TableDocument document) {
        return PAGE.execute(Map.of(
                "language", document.language(),
                "title", document.title(),
                "practice", document.practice(),
                "lines", document.lines(),
                "tables", document.tables().stream().map(PdfTablePrinter::table).toList()));
    }

    private static Map<String, Object> table(Table table) {
        var sides = table.columns().stream()
                .map(column -> column.figures() ? "figure" : "words")
                .toList();
        var headings =
                table.columns().stream().map(TableDocument.Column::heading).toList();
        return Map.of(
                "heading",
                table.heading(),
                "columns",
                row(headings, sides).cells(),
                "rows",
                table.rows().stream().map(cells -> row(cells, sides)).toList());
    }

    private static Row row(List<String> cells, List<String> sides) {
        return new Row(IntStream.range(0, cells.size())
                .mapToObj(i -> new Cell(cells.get(i), sides.get(i)))
                .toList());
    }
}
