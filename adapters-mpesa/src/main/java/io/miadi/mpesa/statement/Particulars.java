package io.miadi.mpesa.statement;

import io.miadi.domain.phone.PhoneNumber;
import io.miadi.domain.reconciliation.intake.StatedPayer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who paid and for what, out of the columns for it or, in layouts without them, out of the description. */
final class Particulars {
    /** A number, whole or with its middle masked, and perhaps a name. */
    private static final Pattern PARTY = Pattern.compile("(\\+?[0-9*]{5,15})(?:\\s+-\\s*(.*))?");

    private static final Pattern PARTY_IN_DETAILS = Pattern.compile("\\bfrom\\s+(\\+?[0-9*]{5,15})");
    private static final Pattern REFERENCE_IN_DETAILS = Pattern.compile("\\bAcc\\.\\s*(\\S.*)$");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\s]+");
    private static final String MASK = "*";

    private Particulars() {}

    static @Nullable StatedPayer payer(String otherParty, String details) {
        var party = PARTY.matcher(otherParty);
        if (party.matches()) {
            return numbered(party.group(1), Optional.ofNullable(party.group(2)).orElse(""));
        }
        if (!otherParty.isEmpty()) {
            return new StatedPayer(null, folded(otherParty));
        }
        var inDetails = PARTY_IN_DETAILS.matcher(details);
        return inDetails.find() ? numbered(inDetails.group(1), "") : null;
    }

    /** What the payer typed. A cell that looks like a formula is what the payer typed, too. */
    static @Nullable String reference(String account, String details) {
        if (!account.isEmpty()) {
            return account;
        }
        var inDetails = REFERENCE_IN_DETAILS.matcher(details);
        return inDetails.find() ? inDetails.group(1).strip() : null;
    }

    private static StatedPayer numbered(String number, String name) {
        var known = number.contains(MASK) ? Optional.<PhoneNumber>empty() : PhoneNumber.parse(number);
        return new StatedPayer(known.orElse(null), folded(name));
    }

    private static String folded(String name) {
        return PUNCTUATION
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
