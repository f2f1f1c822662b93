package io.miadi.domain.reconciliation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.LineKind;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeScheduleTest {
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final FeeTerms HALF_PERCENT = FeeTerms.of(FeeRate.ofHundredthsOfPercent(50), Money.kes(0));

    @Test
    void a_new_tariff_leaves_old_movements_alone() {
        var schedule = new FeeSchedule(List.of(
                new FeeSchedule.Entry(LineKind.PAYMENT, JULY, HALF_PERCENT),
                new FeeSchedule.Entry(
                        LineKind.PAYMENT,
                        JULY.plusSeconds(60),
                        FeeTerms.of(FeeRate.ofHundredthsOfPercent(55), Money.kes(0)))));
        assertThat(schedule.feeOf(LineKind.PAYMENT, Money.kes(1000), JULY.minusSeconds(1)))
                .isEmpty();
        assertThat(schedule.feeOf(LineKind.PAYMENT, Money.kes(1000), JULY)).contains(Money.kes(5));
        assertThat(schedule.feeOf(LineKind.PAYMENT, Money.kes(1000), JULY.plusSeconds(60)))
                .contains(new Money(550, Money.KES));
    }

    @Test
    void a_fee_stays_within_its_limits() {
        var limited = HALF_PERCENT.within(Money.kes(2), Money.kes(200));
        assertThat(limited.feeOf(Money.kes(100))).isEqualTo(Money.kes(2));
        assertThat(limited.feeOf(Money.kes(1000))).isEqualTo(Money.kes(5));
        assertThat(limited.feeOf(Money.kes(250_000))).isEqualTo(Money.kes(200));
    }

    @Test
    void the_part_is_exact_until_it_is_rounded_as_agreed() {
        var third = FeeTerms.of(new FeeRate(1, 3), Money.kes(0));
        var cent = new Money(100, Money.KES);
        assertThat(third.rounded(RoundingMode.DOWN).feeOf(cent).minor()).isEqualTo(33);
        assertThat(third.rounded(RoundingMode.UP).feeOf(cent).minor()).isEqualTo(34);
    }

    @Test
    void what_the_client_bears_costs_the_practice_nothing() {
        assertThat(HALF_PERCENT.borneBy(FeeTerms.Bearer.CLIENT).feeOf(Money.kes(1000)))
                .isEqualTo(Money.kes(0));
    }
}
