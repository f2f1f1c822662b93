package io.miadi.domain.phone;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A telephone number of any country in the form of ITU-T E.164, {@code +} and 8 to 15 digits.
 *
 * <p>Kenyan mobile numbers are always the ones that {@link Msisdn} accepts, so that a person has one number in one form.
 */
public record PhoneNumber(String e164) {
    private static final Pattern CANONICAL = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[ -]");
    private static final String KENYA = "+254";
    /** The country codes of two digits (ITU-T E.164, annex); {@code 1} and {@code 7} have one, all others three. */
    private static final Set<String> TWO_DIGIT_CODES = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    public PhoneNumber {
        if (!CANONICAL.matcher(e164).matches() || !isKenyanMobileIfKenyan(e164)) {
            throw new IllegalArgumentException("not a canonical telephone number");
        }
    }

    public static PhoneNumber of(Msisdn msisdn) {
        return new PhoneNumber(msisdn.e164());
    }

    /** Reads any spelling of a Kenyan mobile number, and a number of another country that begins with {@code +}. */
    public static Optional<PhoneNumber> parse(String text) {
        var kenyan = Msisdn.parse(text).map(PhoneNumber::of);
        return kenyan.isPresent() ? kenyan : international(text);
    }

    private static Optional<PhoneNumber> international(String text) {
        var digits = SEPARATORS.matcher(text.strip()).replaceAll("");
        boolean readable = CANONICAL.matcher(digits).matches() && !digits.startsWith(KENYA);
        return readable ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    private static boolean isKenyanMobileIfKenyan(String e164) {
        return !e164.startsWith(KENYA)
                || Msisdn.parse(e164)
                        .filter(kenyan -> kenyan.e164().equals(e164))
                        .isPresent();
    }

    /** The number as M-Pesa knows it; empty for a number of another country. */
    public Optional<Msisdn> msisdn() {
        return e164.startsWith(KENYA) ? Msisdn.parse(e164) : Optional.empty();
    }

    /** Country code and the last three digits, {@code +44•••••456}: what people and logs may see. */
    public String masked() {
        return e164.substring(0, 1 + countryCodeLength()) + "•••••" + e164.substring(e164.length() - 3);
    }

    private int countryCodeLength() {
        char first = e164.charAt(1);
        if (first == '1' || first == '7') {
            return 1;
        }
        return TWO_DIGIT_CODES.contains(e164.substring(1, 3)) ? 2 : 3;
    }

    /** Masked, because numbers end up in logs. */
    @Override
    public String toString() {
        return masked();
    }
}
