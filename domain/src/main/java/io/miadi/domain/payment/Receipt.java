package io.miadi.domain.payment;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A provider's own number for a movement of money, upper case. An M-Pesa receipt has ten characters; other providers and
 * the desk have theirs.
 */
public record Receipt(String value) {
    private static final int LONGEST = 64;
    private static final Pattern OURS = Pattern.compile("MD-[0-9A-Z]{8}-[0-9]+");

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

    /** The number that money at the desk gets where there is no slip. */
    public static Receipt ofDesk(Reference reference, int attempt) {
        return new Receipt(reference + "-" + attempt);
    }

    /** Whether it looks like a number that {@link #ofDesk} gives, now or later; nobody else's number may stand in its place. */
    public boolean looksLikeOurs() {
        return OURS.matcher(value).matches();
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_';
    }

    @Override
    public String toString() {
        return value;
    }
}
