package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.RecordDeskPayment.Outcome;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No number that somebody types at the desk stands where a later payment's number is to stand. */
class DeskSlipTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));

    @Test
    void cash_with_a_slip_is_refused_and_the_due_can_be_paid_in_cash_afterwards() {
        assertThat(take(PaymentMethod.CASH, comingNumber(2))).isInstanceOf(Outcome.NotASlip.class);
        assertThat(take(PaymentMethod.CASH, new Receipt("T-1"))).isInstanceOf(Outcome.NotASlip.class);
        assertThat(practice.payment(session).attempts()).isEmpty();
        isPaidInTwoParts();
    }

    @Test
    void a_card_slip_never_bears_a_number_like_ours() {
        assertThat(take(PaymentMethod.CARD_AT_DESK, comingNumber(1))).isInstanceOf(Outcome.NotASlip.class);
        assertThat(practice.payment(session).attempts()).isEmpty();
        isPaidInTwoParts();
    }

    @Test
    void money_whose_number_is_taken_is_refused_and_leaves_nothing() {
        var other = practice.approved(Money.kes(500), session.time().start().plus(Duration.ofHours(3)));
        practice.payAtDesk(other, Money.kes(500));
        var taken = practice.lastAttempt(other).id();
        practice.store().payments().takeReceipt(PaymentMethod.CASH, comingNumber(1), taken);
        assertThat(practice.payAtDesk(session, Money.kes(400))).isEqualTo(new Outcome.NumberUsed(comingNumber(1)));
        assertThat(practice.payment(session).attempts()).isEmpty();
        assertThat(practice.payment(session).status()).isEqualTo(DueStatus.UNPAID);
    }

    private void isPaidInTwoParts() {
        practice.payAtDesk(session, Money.kes(400));
        practice.payAtDesk(session, Money.kes(600));
        assertThat(practice.lastAttempt(session).state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
    }

    private Receipt comingNumber(int attempt) {
        return Receipt.ofDesk(practice.payment(session).reference(), attempt);
    }

    private Outcome take(PaymentMethod method, Receipt slip) {
        return practice.useCases()
                .desk()
                .handle(new RecordDeskPayment.Command(
                        practice.desk(),
                        session.id(),
                        method,
                        Money.kes(400),
                        Optional.of(slip),
                        SmallPractice.newKey()));
    }
}
