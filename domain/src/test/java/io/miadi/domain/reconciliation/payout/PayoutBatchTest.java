package io.miadi.domain.reconciliation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Balance;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.payout.PayoutClosing.Closed;
import io.miadi.domain.reconciliation.payout.PayoutClosing.Open;
import io.miadi.domain.reconciliation.payout.PayoutClosing.Shares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 2.9 % and 0.30 for each payment. */
class PayoutBatchTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
    private static final FeeTerms TERMS = FeeTerms.of(FeeRate.ofHundredthsOfPercent(290), usd(30));
    private static final FeeSchedule SCHEDULE =
            new FeeSchedule(List.of(new FeeSchedule.Entry(LineKind.PAYMENT, Instant.EPOCH, TERMS)));
    private static final FeeCheck CHECK = new FeeCheck(SCHEDULE, Money.zero(USD));
    private static final PayoutMember THIRD = payment("ch_3", 20_00, 88);

    private static Money usd(long cents) {
        return new Money(cents, USD);
    }

    private static Balance balance(long cents) {
        return new Balance(cents, USD);
    }

    private static PayoutMember payment(String id, long gross, long fee) {
        return new PayoutMember(id, LineKind.PAYMENT, usd(gross), new Fee.Stated(usd(fee)), AT);
    }

    private static PayoutBatch batch(PayoutMember... more) {
        var members = new ArrayList<>(List.of(more));
        members.add(payment("ch_2", 30_00, 1_17));
        members.add(THIRD);
        return new PayoutBatch("po_1", members, Money.zero(USD));
    }

    @Test
    void example_14_5_a_payout_with_fees_closes_to_zero() {
        var batch = batch(payment("ch_1", 50_00, 1_75));
        assertThat(batch.close(balance(96_20)))
                .isEqualTo(new Closed(new Shares(balance(100_00), usd(3_80), balance(96_20))));
        assertThat(CHECK.variances(batch)).isEmpty();
        assertThat(THIRD.net()).isEqualTo(balance(19_12));
    }

    @Test
    void example_14_6_a_fee_off_the_schedule_is_named_and_the_group_still_closes() {
        var batch = batch(payment("ch_1", 50_00, 2_25));
        assertThat(batch.close(balance(95_70))).isInstanceOf(Closed.class);
        assertThat(CHECK.variances(batch)).containsExactly(new FeeVariance("ch_1", usd(1_75), usd(2_25)));
        assertThat(CHECK.variances(batch).getFirst().difference()).isEqualTo(balance(50));
        assertThat(new FeeCheck(SCHEDULE, usd(50)).variances(batch)).isEmpty();
    }

    @Test
    void example_14_7_a_netted_refund_closes_only_with_its_record() {
        var refund = new PayoutMember("ch_3", LineKind.REFUND, usd(20_00), new Fee.Stated(usd(0)), AT);
        var payment = payment("ch_1", 50_00, 1_75);
        assertThat(batch(payment, refund).close(balance(76_20)))
                .isEqualTo(new Closed(new Shares(balance(80_00), usd(3_80), balance(76_20))));
        assertThat(batch(payment).close(balance(76_20))).isEqualTo(new Open(balance(-20_00)));
    }

    @Test
    void a_payout_fee_of_its_own_belongs_to_no_payment() {
        var batch = new PayoutBatch("po_2", List.of(THIRD), usd(25));
        assertThat(batch.close(balance(18_87))).isInstanceOf(Closed.class);
    }

    @Test
    void a_payment_whose_gross_fee_and_net_disagree_is_none() {
        assertThat(PayoutMember.payment("ch_1", usd(50_00), usd(1_75), usd(48_25), AT))
                .isPresent();
        assertThat(PayoutMember.payment("ch_1", usd(50_00), usd(1_75), usd(48_26), AT))
                .isEmpty();
    }

    @Test
    void a_fee_that_no_report_states_is_an_estimate_and_never_off_the_schedule() {
        var estimate = CHECK.estimate(LineKind.PAYMENT, usd(50_00), AT).orElseThrow();
        assertThat(estimate).isEqualTo(new Fee.Estimated(usd(1_75)));
        var member = new PayoutMember("ch_1", LineKind.PAYMENT, usd(50_00), estimate, AT);
        assertThat(CHECK.variances(batch(member))).isEmpty();
        assertThat(CHECK.estimate(LineKind.REFUND, usd(50_00), AT)).isEmpty();
    }
}
