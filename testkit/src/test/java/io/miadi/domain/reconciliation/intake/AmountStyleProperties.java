package io.miadi.domain.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.testkit.money.MoneyArbitraries;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmountStyleProperties {
    private static final List<String> WAYS_OUT = List.of("-%s", "%s-", "(%s)", " ( %s ) ", "\u2212%s");

    private static String grouped(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        return format.format(new BigDecimal(money.decimal()));
    }

    @Property(tries = 1000)
    void every_spelling_of_an_amount_is_read_as_it(@ForAll("money") Money money) {
        for (var text : List.of(money.decimal(), grouped(money), "+" + money.decimal())) {
            assertThat(AmountStyle.DECIMAL_POINT.read(text, money.currency()))
                    .isEqualTo(new AmountReading.Amount(Balance.in(money)));
            for (var way : WAYS_OUT) {
                var out = way.formatted(text.replace("+", ""));
                assertThat(AmountStyle.DECIMAL_POINT.read(out, money.currency()))
                        .isEqualTo(new AmountReading.Amount(Balance.out(money)));
            }
        }
    }

    @Property(tries = 1000)
    void one_digit_too_many_is_rejected(@ForAll("money") Money money) {
        var text = money.decimal() + (money.currency().getDefaultFractionDigits() == 0 ? ".0" : "0");
        assertThat(AmountStyle.DECIMAL_POINT.read(text, money.currency()))
                .isEqualTo(new AmountReading.Unreadable(RejectReason.TOO_MANY_DECIMALS));
    }

    /** Whatever stands in a cell, reading it ends with an amount or a reason. */
    @Property(tries = 1000)
    void any_text_has_an_answer(@ForAll String text) {
        for (var style : AmountStyle.values()) {
            assertThat(style.read(text, Money.KES)).isNotNull();
        }
    }

    @Provide
    Arbitrary<Money> money() {
        return MoneyArbitraries.anyMoney();
    }
}
