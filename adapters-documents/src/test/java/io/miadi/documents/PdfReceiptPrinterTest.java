package io.miadi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
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

    @Test
    void cash_has_no_number_of_a_provider_and_a_part_says_what_it_leaves() {
        var part = printer.html(Examples.part(Language.EN, Money.kes(600)));
        assertThat(part).contains("Part payment", "KES 600 remained to be paid").doesNotContain("Provider receipt");
        assertThat(printer.html(Examples.part(Language.SW, Money.kes(600))))
                .contains("Malipo ya sehemu", "Salio lilikuwa KES 600")
                .doesNotContain("mtoa huduma");
        assertThat(printer.html(Examples.part(Language.EN, Money.kes(0)))).contains("nothing remained");
        assertThat(printer.html(Examples.receipt(Language.EN)))
                .contains("Provider receipt")
                .doesNotContain("Part payment");
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
