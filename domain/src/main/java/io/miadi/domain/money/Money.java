package io.miadi.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount in the minor units of one currency, never negative: direction lives in the type of an entry, not in a sign.
 *
 * <p>Arithmetic is exact or throws {@link ArithmeticException}; mixing currencies is a programmer's error and throws
 * {@link IllegalArgumentException}.
 *
 * @param minor the amount in minor units (Kenyan cents for KES)
 * @param currency an ISO 4217 currency with a minor unit
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public static final Currency KES = Currency.getInstance("KES");

    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("an amount is never negative: " + minor);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("no minor unit: " + currency);
        }
    }

    /** Whole Kenyan shillings. */
    public static Money kes(long shillings) {
        return new Money(Math.multiplyExact(shillings, 100), KES);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Reads {@code 1500}, {@code 1500.5} or {@code 1500.00}; empty for signs, exponents, grouping, or too many decimals. */
    public static Optional<Money> parse(String text, Currency currency) {
        if (text.isEmpty() || text.length() > 20 || !hasPlainShape(text)) {
            return Optional.empty();
        }
        var scaled = new BigDecimal(text).movePointRight(currency.getDefaultFractionDigits());
        if (scaled.stripTrailingZeros().scale() > 0 || scaled.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Money(scaled.longValueExact(), currency));
    }

    private static boolean hasPlainShape(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.charAt(0) != '.' && text.charAt(text.length() - 1) != '.';
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** What is left after taking the other away; throws if that would be less than nothing. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** What is left after taking the other away, and nothing when the other is more. */
    public Money minusUpTo(Money other) {
        return isAtLeast(other) ? minus(other) : zero(currency);
    }

    /** The part in hundredths of the whole, rounded down to a minor unit: the payer keeps the odd cent. */
    public Money percent(int hundredths) {
        if (hundredths < 0 || hundredths > 100) {
            throw new IllegalArgumentException("not a percentage: " + hundredths);
        }
        return new Money(Math.multiplyExact(minor, hundredths) / 100, currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isAtLeast(Money other) {
        return minor >= same(other).minor;
    }

    public Money min(Money other) {
        return isAtLeast(other) ? other : this;
    }

    /** Whether the amount has no cents, as M-Pesa demands. */
    public boolean isWhole() {
        return minor % unitsPerWhole() == 0;
    }

    /** The amount in whole units (shillings); throws for an amount with cents. */
    public long wholeUnits() {
        if (!isWhole()) {
            throw new ArithmeticException("not a whole amount: " + this);
        }
        return minor / unitsPerWhole();
    }

    private long unitsPerWhole() {
        return BigDecimal.TEN.pow(currency.getDefaultFractionDigits()).longValueExact();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    /** The amount as a plain decimal in the currency's own number of decimals, {@code 1500.00}. */
    public String decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + decimal();
    }
}
