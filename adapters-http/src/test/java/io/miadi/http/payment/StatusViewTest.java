package io.miadi.http.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.FindPayments.Status;
import io.miadi.application.session.CancelSession;
import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusViewTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));

    @Test
    void whose_money_came_after_the_session_was_cancelled_is_told_that_it_is_held() {
        practice.pay(session);
        cancel();
        practice.payerPays(session);
        assertThat(message(Language.EN)).contains("A payment of yours came", "We hold it for you");
        assertThat(message(Language.SW)).contains("Malipo yako yamefika", "Tunakutunzia");
    }

    @Test
    void a_cancelled_session_without_money_has_nothing_to_pay() {
        cancel();
        assertThat(message(Language.EN)).isEqualTo("There is nothing to pay at the moment.");
    }

    @Test
    void a_cancelled_session_that_was_paid_is_not_thanked_for() {
        practice.payAtDesk(session, Money.kes(1000));
        assertThat(message(Language.EN)).isEqualTo("Paid. Thank you.");
        cancel();
        assertThat(message(Language.EN)).contains("was cancelled", "what becomes of your payment");
        assertThat(message(Language.SW)).contains("imeghairiwa", "malipo yako");
    }

    @Test
    void a_part_that_a_cancellation_frees_is_held() {
        practice.payAtDesk(session, Money.kes(400));
        cancel();
        assertThat(message(Language.EN)).contains("We hold it for you");
    }

    private void cancel() {
        practice.useCases().cancel().handle(new CancelSession.Command(practice.practitioner(), session.id(), false));
    }

    private String message(Language language) {
        var now = practice.store().sessions().find(session.id()).orElseThrow();
        var payment = Optional.of(practice.payment(session));
        var phase = PaymentPhase.of(
                now, payment, Money.kes(250_000), practice.clock().instant());
        return StatusView.of(new Status(now, payment, phase), language).message();
    }
}
