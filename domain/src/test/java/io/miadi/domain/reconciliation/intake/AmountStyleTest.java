package io.miadi.domain.reconciliation.intake;

import static io.miadi.domain.reconciliation.intake.AmountStyle.DECIMAL_COMMA;
import static io.miadi.domain.reconciliation.intake.AmountStyle.DECIMAL_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountStyleTest {
    private static AmountReading read(String cell) {
        return DECIMAL_POINT.read(cell, Money.KES);
    }

    private static AmountReading minor(long minor) {
        return new AmountReading.Amount(new Balance(minor, Money.KES));
    }

    private static AmountReading unreadable(RejectReason reason) {
        return new AmountReading.Unreadable(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2500|250000", "2,500.00|250000", "1,234,567.8|123456780", "2 500.00|250000", "2'500|250000",
                        "+20|2000",
                "-20.00|-2000", "20.00-|-2000", "(20.00)|-2000", "\u221220.00|-2000", "( 2,500.00 )|-250000", "0|0",
                "0.05|5", "92233720368547758.07|9223372036854775807"
            })
    void reads_every_spelling_of_an_amount(String cell, long minor) {
        assertThat(read(cell)).isEqualTo(minor(minor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "KES 20",
                "1,00.00",
                "12,34,567",
                "2.500,00",
                "--5",
                "-5-",
                "(-5)",
                "(5",
                "5)",
                ".5",
                "5.",
                "1e3",
                "-",
                "=1+1",
                "\u0662\u0665",
                "0x10",
                "1,2345"
            })
    void what_is_no_amount_is_rejected(String cell) {
        assertThat(read(cell)).isEqualTo(unreadable(RejectReason.AMOUNT_UNREADABLE));
    }

    @Test
    void more_digits_than_the_currency_has_are_never_rounded() {
        assertThat(read("2500.005")).isEqualTo(unreadable(RejectReason.TOO_MANY_DECIMALS));
        assertThat(read("2.500")).isEqualTo(unreadable(RejectReason.TOO_MANY_DECIMALS));
        assertThat(DECIMAL_POINT.read("5.0", Currency.getInstance("UGX")))
                .isEqualTo(unreadable(RejectReason.TOO_MANY_DECIMALS));
    }

    @Test
    void an_amount_past_all_money_is_rejected() {
        assertThat(read("92233720368547758.08")).isEqualTo(unreadable(RejectReason.AMOUNT_TOO_LARGE));
        assertThat(read("9".repeat(400))).isEqualTo(unreadable(RejectReason.AMOUNT_UNREADABLE));
    }

    @Test
    void a_comma_may_be_the_decimal_mark_where_the_report_says_so() {
        assertThat(DECIMAL_COMMA.read("2.500,05-", Money.KES)).isEqualTo(minor(-250_005));
        assertThat(DECIMAL_COMMA.read("2,500.05", Money.KES)).isEqualTo(unreadable(RejectReason.AMOUNT_UNREADABLE));
    }

    @Test
    void a_blank_cell_is_absent_and_not_zero() {
        assertThat(read("  ")).isEqualTo(AmountReading.ABSENT);
        assertThat(read("0.00")).isEqualTo(minor(0));
    }

    private static AmountReading columns(String paidIn, String withdrawn) {
        return new AmountColumns(read(paidIn), read(withdrawn)).together();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.00", "-20.00", "20.00-", "(20.00)"})
    void what_was_withdrawn_went_out_whatever_its_sign(String withdrawn) {
        assertThat(columns("", withdrawn)).isEqualTo(minor(-2000));
        assertThat(columns("0.00", withdrawn)).isEqualTo(minor(-2000));
    }

    @Test
    void two_columns_make_one_amount_or_none() {
        assertThat(columns("20.00", "")).isEqualTo(minor(2000));
        assertThat(columns("20.00", "0.00")).isEqualTo(minor(2000));
        assertThat(columns("0.00", "0.00")).isEqualTo(minor(0));
        assertThat(columns("", "")).isEqualTo(unreadable(RejectReason.AMOUNT_MISSING));
        assertThat(columns("20.00", "20.00")).isEqualTo(unreadable(RejectReason.AMOUNT_IN_BOTH_COLUMNS));
        assertThat(columns("-20.00", "")).isEqualTo(unreadable(RejectReason.SIGN_AGAINST_COLUMN));
        assertThat(columns("0.00", "x")).isEqualTo(unreadable(RejectReason.AMOUNT_UNREADABLE));
    }
}
