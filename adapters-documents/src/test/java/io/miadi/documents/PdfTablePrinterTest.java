package io.miadi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.export.TableDocument;
import io.miadi.application.export.TableDocument.Column;
import io.miadi.application.export.TableDocument.Table;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTablePrinterTest {
    private final PdfTablePrinter printer = new PdfTablePrinter();

    @Test
    void every_cell_is_on_a_page_and_headings_are_repeated() throws IOException {
        try (var pdf = Loader.loadPDF(printer.pdf(document(120)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Amani Wellness Centre", "Reconciliation", "Not proven.", "Nini & nini", "KES 1,500.00");
            assertThat(text.split("Nini & nini", -1)).hasSize(pdf.getNumberOfPages() + 1);
            assertThat(text.split("KES 1,500.00", -1)).hasSize(121);
        }
    }

    @Test
    void the_same_document_is_the_same_bytes() {
        assertThat(printer.pdf(document(3))).isEqualTo(printer.pdf(document(3)));
    }

    @Test
    void what_is_put_in_is_text() {
        assertThat(PdfTablePrinter.html(document(1)))
                .contains("Nini &amp; nini", "&lt;b&gt;")
                .doesNotContain("<b>");
    }

    private static TableDocument document(int rows) {
        var table = new Table(
                "Rows",
                List.of(new Column("Nini & nini", false), new Column("Amount", true)),
                Collections.nCopies(rows, List.of("<b>a fee</b>", "KES 1,500.00")));
        return new TableDocument(
                "en",
                "Amani Wellness Centre",
                "Reconciliation",
                List.of("Not proven."),
                List.of(table),
                Instant.parse("2026-03-01T09:00:00Z"));
    }
}
