package io.miadi.http.idempotency;

import java.util.Optional;

/** The name that a caller gave to one intention (security rule IDEM-1): a UUID, or 16 to 255 visible ASCII characters. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 255;

    public IdempotencyKey {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException("not an idempotency key");
        }
    }

    /** Reads the header; the draft writes the value as a quoted string, most callers send it bare, and both mean the same. */
    public static Optional<IdempotencyKey> parse(String header) {
        boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
        String bare = quoted ? header.substring(1, header.length() - 1) : header;
        return isAcceptable(bare) ? Optional.of(new IdempotencyKey(bare)) : Optional.empty();
    }

    /** A UUID has 36 visible characters, so it needs no rule of its own. */
    private static boolean isAcceptable(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"');
    }
}
