package io.miadi.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The font of receipts, Liberation Sans, which comes with PDFBox under the SIL Open Font License. */
final class ReceiptFont {
    private static final String PLACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** Where the directory of tables begins, how long an entry is, and where the number of entries stands (OpenType 1.9, "otff"). */
    private static final int DIRECTORY = 12;

    private static final int ENTRY = 16;
    private static final int TABLES = 4;

    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int UNKNOWN = tag("GSU-");

    private ReceiptFont() {}

    /**
     * The font file without its glyph substitutions. PDFBox makes a pattern of all of them for each piece of text, which took nine
     * tenths of a receipt's time, and the words of a receipt need none.
     */
    static byte[] bytes() {
        var font = ByteBuffer.wrap(read());
        for (int entry = DIRECTORY; entry < DIRECTORY + ENTRY * font.getShort(TABLES); entry += ENTRY) {
            if (font.getInt(entry) == SUBSTITUTIONS) {
                font.putInt(entry, UNKNOWN);
            }
        }
        return font.array();
    }

    private static byte[] read() {
        try (var font = ReceiptFont.class.getResourceAsStream(PLACE)) {
            if (font == null) {
                throw new IllegalStateException("the font for receipts is missing");
            }
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
