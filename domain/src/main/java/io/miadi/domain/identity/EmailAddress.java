package io.miadi.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner writes it, told apart from others by its canonical form (AUTH-11).
 *
 * <p>Only the unquoted ASCII form of RFC 5321 with a dotted domain is accepted: look-alike letters cannot make a second account
 * for what people read as one address, and no character can break out of a mail header.
 */
public record EmailAddress(String value) {
    /** RFC 5321, 4.5.3.1.3, less the angle brackets. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    public EmailAddress {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty for anything outside the accepted form; nothing is trimmed. */
    public static Optional<EmailAddress> parse(String text) {
        return isWellFormed(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** What somebody typed to sign in, in the form in which addresses are compared; it need not be an address. */
    public static String canonicalOf(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public String canonical() {
        return canonicalOf(value);
    }

    private static boolean isWellFormed(String text) {
        return text.length() <= MAX_LENGTH
                && text.indexOf('@') <= MAX_LOCAL
                && FORM.matcher(text).matches();
    }

    /** First letter and domain, {@code w•••@example.com}: what logs may see. */
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    /** Masked, because addresses end up in logs. */
    @Override
    public String toString() {
        return masked();
    }
}
