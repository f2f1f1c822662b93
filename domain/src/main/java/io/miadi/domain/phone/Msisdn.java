package io.miadi.domain.phone;

import java.util.Optional;

/**
 * A Kenyan mobile number in its one canonical form, {@code 2547XXXXXXXX} or {@code 2541XXXXXXXX} (ITU-T E.164 without the plus).
 *
 * <p>The shape is checked, not the operator: numbers are portable and prefixes grow.
 */
public record Msisdn(String digits) {
    private static final int LENGTH = 12;

    public Msisdn {
        if (!isCanonical(digits)) {
            throw new IllegalArgumentException("not a canonical msisdn");
        }
    }

    /**
     * Reads the usual spellings: {@code 0712 345 678}, {@code 0112345678}, {@code +254 712-345-678}, {@code 254…},
     * {@code 00254…}, {@code +254 0712 345678} and {@code 712345678}. Empty for anything else; a number is never guessed.
     */
    public static Optional<Msisdn> parse(String text) {
        return digitsOf(text).flatMap(Msisdn::national).map(n -> new Msisdn("254" + n));
    }

    private static Optional<String> digitsOf(String text) {
        var digits = new StringBuilder(LENGTH + 2);
        var trimmed = text.strip();
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '+' && i == 0) {
                digits.append("00");
            } else if (c != ' ' && c != '-') {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString());
    }

    private static Optional<String> national(String digits) {
        String rest = digits;
        if (rest.startsWith("00254")) {
            rest = rest.substring(5);
        } else if (rest.length() >= LENGTH && rest.startsWith("254")) {
            rest = rest.substring(3);
        }
        if (rest.length() == 10 && rest.startsWith("0")) {
            rest = rest.substring(1);
        }
        return isNational(rest) ? Optional.of(rest) : Optional.empty();
    }

    private static boolean isNational(String rest) {
        return rest.length() == 9 && (rest.charAt(0) == '7' || rest.charAt(0) == '1');
    }

    private static boolean isCanonical(String digits) {
        return digits.length() == LENGTH
                && digits.startsWith("254")
                && isNational(digits.substring(3))
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** {@code +254712345678}, as SMS gateways want it. Never for a log or a page. */
    public String e164() {
        return "+" + digits;
    }

    /** Country code and the last three digits, {@code +254•••••678}: what people and logs may see. */
    public String masked() {
        return "+254•••••" + digits.substring(9);
    }

    /** Masked, because numbers end up in logs. */
    @Override
    public String toString() {
        return masked();
    }
}
