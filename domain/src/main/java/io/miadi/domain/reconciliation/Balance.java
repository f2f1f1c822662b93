package io.miadi.domain.reconciliation;

import io.miadi.domain.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;

/**
 * What stands on an account, or by how much two such figures differ: the one amount that may be below nothing.
 * Arithmetic is exact or throws {@link ArithmeticException}; mixing currencies throws {@link IllegalArgumentException}.
 *
 * @param minor in minor units of the currency, below zero when more went out than was there
 */
public record Balance(long minor, Currency currency) {
    public static Balance zero(Currency currency) {
        return new Balance(0, currency);
    }

    public static Balance in(Money amount) {
        return new Balance(amount.minor(), amount.currency());
    }

    public static Balance out(Money amount) {
        return new Balance(Math.negateExact(amount.minor()), amount.currency());
    }

    /** What the movement did to the account. */
    public static Balance of(Movement movement) {
        return movement.direction() == Direction.IN ? in(movement.amount()) : out(movement.amount());
    }

    public static Balance sum(Collection<Balance> parts, Currency currency) {
        return parts.stream().reduce(zero(currency), Balance::plus);
    }

    public Balance plus(Balance other) {
        return new Balance(Math.addExact(minor, same(other).minor), currency);
    }

    public Balance minus(Balance other) {
        return new Balance(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Balance negated() {
        return new Balance(Math.negateExact(minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isBelowZero() {
        return minor < 0;
    }

    /** How much it is, whichever way. */
    public Money size() {
        return new Money(Math.absExact(minor), currency);
    }

    private Balance same(Balance other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }
}
