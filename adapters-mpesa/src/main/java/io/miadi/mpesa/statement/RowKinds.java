package io.miadi.mpesa.statement;

import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.LineKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of movement a reason type means. The provider's list is open: what is not on this one, or goes the wrong way, is
 * unrecognised and shown to a person.
 */
final class RowKinds {
    private record Rule(Pattern words, @Nullable Direction way, LineKind kind) {
        boolean holds(String text, Direction direction) {
            return (way == null || way == direction) && words.matcher(text).find();
        }
    }

    /** The first that holds wins: a charge for a reversal is a fee, and a charge that is reversed a reversal. */
    private static final List<Rule> RULES = List.of(
            new Rule(Pattern.compile("(?:charges?|fees?)$"), Direction.OUT, LineKind.FEE),
            new Rule(Pattern.compile("revers"), null, LineKind.REVERSAL),
            new Rule(Pattern.compile("settle|withdraw funds"), Direction.OUT, LineKind.PAYOUT),
            new Rule(Pattern.compile("charge"), Direction.OUT, LineKind.FEE),
            new Rule(
                    Pattern.compile("^(?:pay utility|(?:customer |standing order )?pay ?bill|pay merchant"
                            + "|merchant payment|customer buy goods|customer merchant payment)"),
                    Direction.IN,
                    LineKind.PAYMENT),
            new Rule(Pattern.compile("^(?:business|promotion) payment"), Direction.OUT, LineKind.REFUND));

    /** From where the description of a row goes on to say who and for what. */
    private static final Pattern PARTICULARS = Pattern.compile(
            "\\s+(?:(?:from|to|by)\\s+[+0-9*].*|-\\s.*|-$|acc\\..*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private RowKinds() {}

    static LineKind of(String called, Direction direction) {
        var text = called.toLowerCase(Locale.ROOT);
        return RULES.stream()
                .filter(rule -> rule.holds(text, direction))
                .map(Rule::kind)
                .findFirst()
                .orElse(LineKind.UNRECOGNISED);
    }

    /** The provider's own word: the reason type, or where a layout has none what the description begins with. */
    static String called(String reasonType, String details) {
        return reasonType.isEmpty()
                ? PARTICULARS.matcher(details).replaceFirst("").strip()
                : reasonType;
    }
}
