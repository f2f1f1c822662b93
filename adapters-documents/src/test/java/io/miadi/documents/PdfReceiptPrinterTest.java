package io.miadi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReceiptPrinterTest {
    private final PdfReceiptPrinter printer = new PdfReceiptPrinter();

    @ParameterizedTest
    @EnumSource
    void the_pdf_shows_every_fact_on_one_page(Language language) throws IOException {
        try (var pdf = Loader.loadPDF(printer.pdf(Examples.receipt(language)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Amani Wellness Centre", "Ngong Road 14", "MD-0123456J-1", "Wanjikũ Ng'ang'a")
                    .contains("KES 1,500", "M-Pesa", "TKL1AB2CD3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_receipt_is_the_same_bytes(Language language) {
        assertThat(printer.pdf(Examples.receipt(language))).isEqualTo(printer.pdf(Examples.receipt(language)));
        assertThat(printer.html(Examples.receipt(language))).isEqualTo(printer.html(Examples.receipt(language)));
    }

    @ParameterizedTest
    @EnumSource
    void no_script_no_address_outside_and_no_word_of_what_the_session_was_for(Language language) {
        assertThat(printer.html(Examples.receipt(language)))
                .doesNotContain("<script", "http://", "https://", "src=", "Therapy");
    }
}
