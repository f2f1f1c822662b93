package io.miadi.domain.reconciliation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Account references as payers type them, brought to one spelling: Unicode compatibility form, upper case, letters and digits
 * only. A prefix that the payer left away is restored by the caller, who knows which dues are open.
 */
public final class References {
    /** A shorter text says nothing: it would be found within too many others. */
    public static final int SHORTEST = 6;

    private References() {}

    /** @return the one spelling; empty when nothing that could be a reference is left */
    public static Optional<String> normalised(String typed) {
        var plain = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.toString());
    }
}
