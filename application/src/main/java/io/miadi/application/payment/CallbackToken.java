package io.miadi.application.payment;

import java.util.Optional;

/**
 * The secret in the path of one attempt's callback: 128 random bits as 32 lower-case hexadecimal characters, so that no word
 * that Daraja refuses can appear in it. Only its keyed hash is stored.
 */
public record CallbackToken(String value) {
    private static final int LENGTH = 32;

    public CallbackToken {
        if (!isToken(value)) {
            throw new IllegalArgumentException("not a callback token");
        }
    }

    public static Optional<CallbackToken> parse(String text) {
        return isToken(text) ? Optional.of(new CallbackToken(text)) : Optional.empty();
    }

    private static boolean isToken(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "CallbackToken(***)";
    }
}
