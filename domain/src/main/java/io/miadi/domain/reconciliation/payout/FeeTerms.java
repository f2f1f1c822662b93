package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.money.Money;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a provider counts the fee of one movement: a part of the amount and a fixed sum, within limits.
 *
 * @param rounding of the part, before the fixed sum is added
 */
public record FeeTerms(FeeRate rate, Money fixed, Limits limits, RoundingMode rounding, Bearer bearer) {
    /** Who pays the fee. */
    public enum Bearer {
        /** It is taken from what the practice receives. */
        PRACTICE,
        /** It is paid on top, beside the amount, and leaves it whole. */
        CLIENT
    }

    /**
     * Between what the fee stays.
     *
     * @param least charged however small the amount
     * @param most charged however large the amount; absent where nothing caps the fee
     */
    public record Limits(Money least, @Nullable Money most) {
        public Limits {
            if (most != null && !most.isAtLeast(least)) {
                throw new IllegalArgumentException("the fee cannot be at least " + least + " and at most " + most);
            }
        }
    }

    public FeeTerms {
        if (!fixed.currency().equals(limits.least().currency()) || rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("terms in one currency, with a rounding");
        }
    }

    /** Terms without limits, rounded to the nearest minor unit, that the practice bears. */
    public static FeeTerms of(FeeRate rate, Money fixed) {
        var unlimited = new Limits(Money.zero(fixed.currency()), null);
        return new FeeTerms(rate, fixed, unlimited, RoundingMode.HALF_UP, Bearer.PRACTICE);
    }

    public FeeTerms within(Money least, Money most) {
        return new FeeTerms(rate, fixed, new Limits(least, most), rounding, bearer);
    }

    public FeeTerms rounded(RoundingMode mode) {
        return new FeeTerms(rate, fixed, limits, mode, bearer);
    }

    public FeeTerms borneBy(Bearer who) {
        return new FeeTerms(rate, fixed, limits, rounding, who);
    }

    /** What the practice is charged for a movement of this size. */
    public Money feeOf(Money gross) {
        if (bearer == Bearer.CLIENT) {
            return Money.zero(gross.currency());
        }
        var counted = rate.of(gross, rounding).plus(fixed);
        var least = limits.least().isAtLeast(counted) ? limits.least() : counted;
        return limits.most() == null ? least : least.min(limits.most());
    }
}
