package io.miadi.domain.audit.tree;

import java.util.Base64;
import java.util.Optional;

/** Base64 of RFC 4648 section 4 with exactly one spelling for each value, so that no changed character goes unnoticed. */
public final class Base64Text {
    private Base64Text() {}

    /** Empty if it is not base64, and also if padding is missing or the spare bits of the last character are not zero. */
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
