package io.miadi.domain.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the parts of an entry, and takes nothing that {@link EntryWriter} does not write. */
final class EntryReader {
    private final ByteBuffer in;

    EntryReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    void version(int expected) throws NotAnEntry {
        needs(1);
        if (in.get() != expected) {
            throw new NotAnEntry("another version");
        }
    }

    Instant time() throws NotAnEntry {
        needs(Long.BYTES);
        return Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
    }

    String text() throws NotAnEntry {
        return decoded(field());
    }

    Map<String, String> facts() throws NotAnEntry {
        needs(Integer.BYTES);
        int count = in.getInt();
        // Each fact takes eight bytes at the least, so a huge count fails here and not when memory is full.
        if (count < 0 || count > in.remaining() / (2 * Integer.BYTES)) {
            throw new NotAnEntry("more facts than bytes");
        }
        var facts = new LinkedHashMap<String, String>();
        byte[] last = null;
        for (int i = 0; i < count; i++) {
            byte[] name = field();
            if (last != null && Arrays.compareUnsigned(last, name) >= 0) {
                throw new NotAnEntry("facts out of order");
            }
            facts.put(decoded(name), text());
            last = name;
        }
        return facts;
    }

    void end() throws NotAnEntry {
        if (in.hasRemaining()) {
            throw new NotAnEntry("bytes behind the end");
        }
    }

    private byte[] field() throws NotAnEntry {
        needs(Integer.BYTES);
        int length = in.getInt();
        needs(length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private void needs(int count) throws NotAnEntry {
        if (count < 0 || count > in.remaining()) {
            throw new NotAnEntry("cut off");
        }
    }

    private static String decoded(byte[] bytes) throws NotAnEntry {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotAnEntry("not UTF-8", e);
        }
    }
}
