package io.miadi.domain.payment;

import java.util.Locale;

/**
 * A provider's own number for a movement of money, upper case. An M-Pesa receipt has ten characters; other providers and
 * the desk have theirs.
 */
public record Receipt(String value) {
    private static final int LONGEST = 64;

    public Receipt {
        value = value.toUpperCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(Receipt::isPlain)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** Whether the text could be a receipt: 1 to 64 letters, digits, hyphens or underscores. */
    public static boolean isReceipt(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Receipt::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_';
    }

    @Override
    public String toString() {
        return value;
    }
}
