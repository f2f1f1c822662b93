package io.miadi.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.testkit.money.MoneyArbitraries;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("K8")
class MoneyProperties {
    record Three(Money a, Money b, Money c) {}

    @Property
    @Label("K8 adding is the same in either order and however it is grouped")
    void adding_commutes_and_associates(@ForAll("three") Three m) {
        assertThat(m.a.plus(m.b)).isEqualTo(m.b.plus(m.a));
        assertThat(m.a.plus(m.b).plus(m.c)).isEqualTo(m.a.plus(m.b.plus(m.c)));
    }

    @Property
    @Label("K8 taking away undoes adding, and nothing is the neutral amount")
    void taking_away_undoes_adding(@ForAll("three") Three m) {
        assertThat(m.a.plus(m.b).minus(m.b)).isEqualTo(m.a);
        assertThat(m.a.plus(Money.zero(m.a.currency()))).isEqualTo(m.a);
    }

    @Property
    @Label("K8 what is left and what was taken make the whole")
    void minus_up_to_and_min_make_the_whole(@ForAll("three") Three m) {
        assertThat(m.a.minusUpTo(m.b).plus(m.a.min(m.b))).isEqualTo(m.a);
    }

    @Property
    @Label("K8 printing and parsing give the same amount")
    void parse_inverts_decimal(@ForAll("money") Money money) {
        assertThat(Money.parse(money.decimal(), money.currency())).contains(money);
    }

    @Property
    @Label("K8 no text gives an amount that prints otherwise")
    void parse_never_invents(@ForAll("texts") String text) {
        Money.parse(text, Money.KES)
                .ifPresent(money ->
                        assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(money.decimal())));
    }

    @Property
    @Label("K8 currencies never mix")
    void currencies_never_mix(@ForAll("money") Money a, @ForAll("money") Money b) {
        if (!a.currency().equals(b.currency())) {
            assertThatThrownBy(() -> a.plus(b)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> a.minus(b)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> a.compareTo(b)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    @Label("K8 an amount is never negative and never wraps around")
    void never_negative_and_never_wrapped(@ForAll("three") Three m) {
        if (m.a.compareTo(m.b) < 0) {
            assertThatThrownBy(() -> m.a.minus(m.b)).isInstanceOf(IllegalArgumentException.class);
        }
        var most = new Money(Long.MAX_VALUE, m.a.currency());
        if (!m.a.isZero()) {
            assertThatThrownBy(() -> most.plus(m.a)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    @Label("K8 a percentage and the rest make the whole, and the payer keeps the odd cent")
    void percent_rounds_down(@ForAll("money") Money money, @ForAll @IntRange(max = 100) int hundredths) {
        var part = money.percent(hundredths);
        assertThat(part.plus(money.minus(part))).isEqualTo(money);
        assertThat(part.minor() * 100).isLessThanOrEqualTo(money.minor() * hundredths);
        assertThat((part.minor() + 1) * 100).isGreaterThan(money.minor() * hundredths);
    }

    @Property
    @Label("P13 whole shillings are exact or refused")
    void whole_units_are_exact_or_refused(@ForAll("money") Money money) {
        if (money.isWhole()) {
            long scale = Math.round(Math.pow(10, money.currency().getDefaultFractionDigits()));
            assertThat(money.wholeUnits() * scale).isEqualTo(money.minor());
        } else {
            assertThatThrownBy(money::wholeUnits).isInstanceOf(ArithmeticException.class);
        }
    }

    @Provide
    Arbitrary<Money> money() {
        return MoneyArbitraries.anyMoney();
    }

    @Provide
    Arbitrary<Three> three() {
        return MoneyArbitraries.currencies().flatMap(MoneyProperties::three);
    }

    private static Arbitrary<Three> three(Currency currency) {
        var one = MoneyArbitraries.in(currency);
        return Combinators.combine(one, one, one).as(Three::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars('0', '1', '9', '.', ',', '-', '+', 'e', ' ')
                        .ofMaxLength(22),
                Arbitraries.of(List.of("1e3", "1.005", "0x10", "١٢", "00012.30", ".5", "5.", "", "NaN")));
    }
}
