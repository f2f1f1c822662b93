package io.miadi.domain.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the payer's phone shows as account: {@code MD-} and eight Crockford base-32 characters, the last one a check
 * character. It fits M-Pesa's twelve characters and says nothing about anybody.
 *
 * <p>The check character is a polynomial over GF(32), so every single wrong character and every swap of two neighbours is
 * noticed when somebody types the reference by hand.
 */
public record Reference(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "MD-";
    private static final int PAYLOAD = 7;

    public Reference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a payment reference");
        }
    }

    public static Reference random(RandomGenerator random) {
        var payload = new StringBuilder(PREFIX);
        for (int i = 0; i < PAYLOAD; i++) {
            payload.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(payload.append(check(payload)).toString());
    }

    /** Reads what a person typed: any case, with or without the prefix's hyphen, and Crockford's look-alikes (O, I, L). */
    public static Optional<Reference> parse(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replace(" ", "").replace("-", "");
        if (!plain.startsWith("MD")) {
            return Optional.empty();
        }
        var text =
                PREFIX + plain.substring(2).replace('O', '0').replace('I', '1').replace('L', '1');
        return isValid(text) ? Optional.of(new Reference(text)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        if (value.length() != PREFIX.length() + PAYLOAD + 1 || !value.startsWith(PREFIX)) {
            return false;
        }
        for (int i = PREFIX.length(); i < value.length(); i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return check(value) == value.charAt(value.length() - 1);
    }

    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = PREFIX.length(); i < PREFIX.length() + PAYLOAD; i++) {
            sum = timesAlpha(sum) ^ ALPHABET.indexOf(text.charAt(i));
        }
        return ALPHABET.charAt(timesAlpha(sum));
    }

    /** Multiplies by the generator of GF(32) with x^5 + x^2 + 1. */
    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return (shifted & 0x20) == 0 ? shifted : shifted ^ 0x25;
    }

    @Override
    public String toString() {
        return value;
    }
}
