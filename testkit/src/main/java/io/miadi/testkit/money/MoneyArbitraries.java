package io.miadi.testkit.money;

import io.miadi.domain.money.Money;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generators of money. */
public final class MoneyArbitraries {
    /** Far enough from the limits of a long that a few sums stay within them. */
    private static final long MOST = Long.MAX_VALUE / 1000;

    private MoneyArbitraries() {}

    /** Currencies with no, two and three decimals. */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("KES", "USD", "EUR", "JPY", "UGX", "KWD").map(Currency::getInstance);
    }

    /** Any amount of any of the currencies. */
    public static Arbitrary<Money> anyMoney() {
        return currencies().flatMap(MoneyArbitraries::in);
    }

    public static Arbitrary<Money> in(Currency currency) {
        return Arbitraries.longs().between(0, MOST).map(minor -> new Money(minor, currency));
    }

    /** Kenyan money with cents. */
    public static Arbitrary<Money> kes() {
        return in(Money.KES);
    }

    /** What a session may cost: whole shillings from one to the provider's limit. */
    public static Arbitrary<Money> prices() {
        return Arbitraries.longs().between(1, 250_000).map(Money::kes);
    }
}
