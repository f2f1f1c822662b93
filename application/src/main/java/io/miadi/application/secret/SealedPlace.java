package io.miadi.application.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where a sealed value lives. A value that was moved to another table, column or row does not open there (V11.3.2). */
public record SealedPlace(String table, String column, String row) {
    /** The place in a form in which no two places look alike: each part with its length before it. */
    public byte[] bytes() {
        var parts = List.of(encoded(table), encoded(column), encoded(row));
        int length =
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        var buffer = ByteBuffer.allocate(length);
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }

    private static byte[] encoded(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }
}
