package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Balance;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** How a report writes amounts. Thousands stand in groups of three or not at all, so that one style never reads the other's amounts. */
public enum AmountStyle {
    /** {@code 1,234.50} */
    DECIMAL_POINT("[0-9]{1,3}(?:[,'\u00a0\u202f ][0-9]{3})+", "\\."),
    /** {@code 1.234,50} */
    DECIMAL_COMMA("[0-9]{1,3}(?:[.'\u00a0\u202f ][0-9]{3})+", ",");

    private static final int LONGEST = 40;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern SIGN = Pattern.compile("[+\u2212-]");

    private final Pattern shape;

    AmountStyle(String grouped, String mark) {
        this.shape = Pattern.compile("(" + grouped + "|[0-9]+)(?:" + mark + "([0-9]+))?");
    }

    /** Reads one signed amount: a minus before or after it, or parentheses around it, mean money that went out. */
    public AmountReading read(String cell, Currency currency) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return AmountReading.ABSENT;
        }
        if (text.length() > LONGEST) {
            return new AmountReading.Unreadable(RejectReason.AMOUNT_UNREADABLE);
        }
        boolean enclosed = text.startsWith("(") && text.endsWith(")");
        var bare = enclosed ? text.substring(1, text.length() - 1).strip() : withoutSign(text);
        boolean out = enclosed || (!bare.equals(text) && isMinus(text));
        return unsigned(bare, out, currency);
    }

    private AmountReading unsigned(String bare, boolean out, Currency currency) {
        var match = shape.matcher(bare);
        if (!match.matches()) {
            return new AmountReading.Unreadable(RejectReason.AMOUNT_UNREADABLE);
        }
        var decimals = match.group(2) == null ? "" : match.group(2);
        int allowed = currency.getDefaultFractionDigits();
        if (decimals.length() > allowed) {
            return new AmountReading.Unreadable(RejectReason.TOO_MANY_DECIMALS);
        }
        var whole = NO_DIGIT.matcher(match.group(1)).replaceAll("");
        var minor = new BigDecimal(whole + decimals).movePointRight(allowed - decimals.length());
        if (minor.compareTo(MOST) > 0) {
            return new AmountReading.Unreadable(RejectReason.AMOUNT_TOO_LARGE);
        }
        return new AmountReading.Amount(new Balance(out ? -minor.longValueExact() : minor.longValueExact(), currency));
    }

    private static String withoutSign(String text) {
        if (SIGN.matcher(text.substring(0, 1)).matches()) {
            return text.substring(1).strip();
        }
        int last = text.length() - 1;
        return SIGN.matcher(text.substring(last)).matches()
                ? text.substring(0, last).strip()
                : text;
    }

    private static boolean isMinus(String text) {
        return text.charAt(0) != '+' && text.charAt(text.length() - 1) != '+';
    }
}
