package io.miadi.mpesa.statement;

import io.miadi.application.reconciliation.statement.StatementFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file are to be read: by its byte-order mark; without one as UTF-8 if all of it is that, and otherwise as
 * the code page that older spreadsheets write.
 *
 * @param mark how many bytes to pass over
 */
record Encoding(Charset charset, int mark) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Encoding of(StatementFile file) throws IOException {
        byte[] first;
        try (var in = file.open()) {
            first = in.readNBytes(3);
        }
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(first, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    BufferedReader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /** A decoder of its own reports what is not UTF-8, where the ordinary reader would put a question mark. */
    private static boolean isUtf8(StatementFile file) throws IOException {
        try (var in = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            in.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
