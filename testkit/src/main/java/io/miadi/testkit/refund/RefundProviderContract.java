package io.miadi.testkit.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.refund.RefundProvider.About;
import io.miadi.application.refund.RefundProvider.PayOut;
import io.miadi.application.refund.RefundProvider.Question;
import io.miadi.application.refund.RefundProvider.Reply;
import io.miadi.application.refund.RefundProvider.Reversal;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.phone.Msisdn;
import io.miadi.testkit.refund.RefundLab.Outside;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.miadi.application.refund.RefundProvider} must do, so that no money goes back twice and nothing that may have
 * happened is called a failure. Implement it beside your adapter and give a lab; the tests come with it.
 */
public interface RefundProviderContract {
    /** A new lab whose ledger is empty. */
    RefundLab openLab();

    private static Reversal reversal(Receipt receipt, Money amount) {
        return new Reversal(receipt, amount, new CallbackToken("%032x".formatted(1)));
    }

    private static PayOut payOut(String id, Money amount) {
        return new PayOut(id, new Msisdn("254708000001"), amount, new CallbackToken("%032x".formatted(2)));
    }

    @Test
    default void an_accepted_reversal_sends_exactly_its_amount_back() {
        try (var lab = openLab()) {
            var receipt = lab.paid(Money.kes(1500));
            assertThat(lab.provider().reverse(reversal(receipt, Money.kes(1500))))
                    .isInstanceOf(Reply.Accepted.class);
            assertThat(lab.gone()).isEqualTo(Money.kes(1500));
        }
    }

    @Test
    default void a_part_of_a_payment_is_sent_back() {
        try (var lab = openLab()) {
            var receipt = lab.paid(Money.kes(1500));
            lab.provider().reverse(reversal(receipt, Money.kes(400)));
            assertThat(lab.gone()).isEqualTo(Money.kes(400));
        }
    }

    @Test
    default void a_person_is_paid_once_however_often_the_same_id_is_sent() {
        try (var lab = openLab()) {
            lab.paid(Money.kes(1500));
            assertThat(lab.provider().payOut(payOut("refund-1", Money.kes(500))))
                    .isInstanceOf(Reply.Accepted.class);
            assertThat(lab.provider().payOut(payOut("refund-1", Money.kes(500))))
                    .isInstanceOf(Reply.Unknown.class);
            assertThat(lab.gone()).isEqualTo(Money.kes(500));
        }
    }

    @Test
    default void a_refusal_moves_nothing() {
        try (var lab = openLab()) {
            var receipt = lab.paid(Money.kes(1500));
            lab.outside(Outside.REFUSES);
            assertThat(lab.provider().reverse(reversal(receipt, Money.kes(1500))))
                    .isInstanceOf(Reply.Refused.class);
            assertThat(lab.provider().payOut(payOut("refund-1", Money.kes(500))))
                    .isInstanceOf(Reply.Refused.class);
            assertThat(lab.gone().isZero()).isTrue();
        }
    }

    @Test
    default void what_may_have_happened_is_unknown_and_never_a_refusal() {
        for (var outside :
                new Outside[] {Outside.LOSES_THE_ANSWER, Outside.FAILS_INSIDE, Outside.IS_BUSY, Outside.TALKS_RUBBISH
                }) {
            try (var lab = openLab()) {
                var receipt = lab.paid(Money.kes(1500));
                lab.outside(outside);
                assertThat(lab.provider().reverse(reversal(receipt, Money.kes(1000))))
                        .as("%s", outside)
                        .isInstanceOf(Reply.Unknown.class);
                assertThat(lab.gone()).isEqualTo(outside == Outside.IS_BUSY ? Money.kes(0) : Money.kes(1000));
            }
        }
    }

    @Test
    default void a_provider_that_is_down_was_not_sent_anything() {
        try (var lab = openLab()) {
            var receipt = lab.paid(Money.kes(1500));
            lab.outside(Outside.IS_DOWN);
            assertThat(lab.provider().reverse(reversal(receipt, Money.kes(1500))))
                    .isInstanceOf(Reply.NotSent.class);
            assertThat(lab.provider().payOut(payOut("refund-1", Money.kes(500))))
                    .isInstanceOf(Reply.NotSent.class);
        }
    }

    @Test
    default void a_question_moves_nothing() {
        try (var lab = openLab()) {
            var receipt = lab.paid(Money.kes(1500));
            var question = new Question(new About.Payment(receipt), new CallbackToken("%032x".formatted(3)));
            assertThat(lab.provider().ask(question)).isInstanceOf(Reply.Accepted.class);
            assertThat(lab.gone().isZero()).isTrue();
        }
    }

    @Test
    default void an_amount_with_cents_is_refused_and_never_rounded() {
        try (var lab = openLab()) {
            var receipt = lab.paid(Money.kes(1500));
            var cents = new Money(150_050, Money.KES);
            assertThat(lab.provider().reverse(reversal(receipt, cents))).isInstanceOf(Reply.Refused.class);
            assertThat(lab.provider().payOut(payOut("refund-1", cents))).isInstanceOf(Reply.Refused.class);
            assertThat(lab.gone().isZero()).isTrue();
        }
    }

    @Test
    default void no_answer_shows_the_payees_number_or_the_hooks_secret() {
        for (var outside : Outside.values()) {
            try (var lab = openLab()) {
                lab.paid(Money.kes(1500));
                lab.outside(outside);
                var payOut = payOut("refund-1", Money.kes(500));
                assertThat(lab.provider().payOut(payOut).toString())
                        .doesNotContain(payOut.payee().digits(), payOut.token().value());
            }
        }
    }
}
