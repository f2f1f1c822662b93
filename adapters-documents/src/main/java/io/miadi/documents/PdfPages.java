package io.miadi.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints HTML as a PDF with its one font embedded; the same page of the same moment gives the same bytes. */
final class PdfPages {
    private static final byte[] FONT = ReceiptFont.bytes();

    static {
        // It tells how long each step took, once a page; what goes wrong it throws.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPages() {}

    /** @param seed stands for what a PDF otherwise takes at random */
    static byte[] of(String html, Instant at, long seed) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useFont(() -> new ByteArrayInputStream(FONT), "Receipt")
                .usePdfVersion(1.7f)
                .withProducer("Miadi");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            fixed(document, at, seed);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a PDF takes from the clock or at random is given, so that it can be printed again. */
    private static void fixed(PDDocument document, Instant moment, long seed) {
        var at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(moment.toEpochMilli());
        document.getDocumentInformation().setCreationDate(at);
        document.getDocumentInformation().setModificationDate(at);
        document.setDocumentId(seed);
    }
}
