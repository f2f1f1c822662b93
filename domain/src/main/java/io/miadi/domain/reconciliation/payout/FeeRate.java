package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The part of an amount that a provider keeps, as an exact fraction. */
public record FeeRate(long numerator, long denominator) {
    public static final FeeRate NONE = new FeeRate(0, 1);

    public FeeRate {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("not a part of the whole: " + numerator + "/" + denominator);
        }
    }

    /** {@code 290} is 2.9 %. */
    public static FeeRate ofHundredthsOfPercent(int hundredths) {
        return new FeeRate(hundredths, 10_000);
    }

    Money of(Money gross, RoundingMode rounding) {
        var product = BigInteger.valueOf(gross.minor()).multiply(BigInteger.valueOf(numerator));
        var exact = new BigDecimal(product).divide(BigDecimal.valueOf(denominator), 0, rounding);
        return new Money(exact.longValueExact(), gross.currency());
    }
}
