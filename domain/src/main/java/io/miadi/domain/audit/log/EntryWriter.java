package io.miadi.domain.audit.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes the parts of an entry one after the other. */
final class EntryWriter {
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    private ByteBuffer out = ByteBuffer.allocate(512);

    EntryWriter version(int version) {
        room(1).put((byte) version);
        return this;
    }

    EntryWriter time(Instant at) {
        room(Long.BYTES).putLong(micros(at));
        return this;
    }

    /** {@link ChronoUnit#between} overflows on its way to the earliest of them. */
    private static long micros(Instant at) {
        long seconds = at.getEpochSecond();
        long micros = at.getNano() / NANOS;
        return seconds < 0
                ? Math.addExact(Math.multiplyExact(seconds + 1, MICROS), micros - MICROS)
                : Math.addExact(Math.multiplyExact(seconds, MICROS), micros);
    }

    EntryWriter text(String text) {
        return text(utf8(text));
    }

    EntryWriter facts(Map<String, String> facts) {
        // Java orders texts by UTF-16 units, which other languages do not; bytes are the same for everybody.
        var sorted = new TreeMap<byte[], String>(Arrays::compareUnsigned);
        facts.forEach((name, value) -> sorted.put(utf8(name), value));
        room(Integer.BYTES).putInt(sorted.size());
        sorted.forEach((name, value) -> text(name).text(value));
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(out.array(), out.position());
    }

    private EntryWriter text(byte[] utf8) {
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int size = Math.max(2 * out.capacity(), Math.addExact(out.position(), bytes));
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), size)).position(out.position());
        }
        return out;
    }

    private static byte[] utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return pairedUtf8(text);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The shorter way would put a question mark in the place of half a pair, and two texts would have the same bytes. */
    private static byte[] pairedUtf8(String text) {
        try {
            var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("an audit entry holds half of a surrogate pair", e);
        }
    }
}
