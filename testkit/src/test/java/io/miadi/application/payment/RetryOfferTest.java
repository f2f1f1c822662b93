package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.InitiatePayment.Outcome;
import io.miadi.application.payment.InitiatePayment.Refusal;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A prompt is offered exactly when asking for one would bring one. */
@Tag("P27")
class RetryOfferTest {
    private final SmallPractice practice = new SmallPractice();

    @Test
    void what_one_prompt_can_carry_is_offered() {
        var session = practice.approved(PaymentLimits.defaults().largestPush());
        assertThat(isOffered(session)).isTrue();
        assertThat(practice.pay(session)).isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void more_than_one_prompt_can_carry_is_not_offered() {
        isNeitherOfferedNorDone(practice.approved(Money.kes(250_001)), Refusal.OverLimit.class);
    }

    @Test
    void cents_are_not_offered() {
        isNeitherOfferedNorDone(practice.approved(new Money(150_050, Money.KES)), Refusal.NotWhole.class);
    }

    @Test
    void nothing_is_offered_after_the_time_to_pay() {
        var start = practice.clock().instant().plus(Duration.ofHours(50));
        var session = practice.approved(Money.kes(1_000), start);
        practice.clock().advance(Duration.ofHours(24));
        isNeitherOfferedNorDone(session, Refusal.HoldOver.class);
    }

    private void isNeitherOfferedNorDone(Session session, Class<? extends Refusal> why) {
        assertThat(isOffered(session)).isFalse();
        assertThat(practice.pay(session))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(why));
    }

    private boolean isOffered(Session session) {
        var store = practice.store();
        var find = new FindPayments(
                store.unitOfWork(),
                store.sessions(),
                store.payments(),
                store.auditLog(),
                PaymentLimits.defaults(),
                practice.clock());
        return find.status(SmallPractice.client(session), session.id())
                .orElseThrow()
                .phase()
                .retryAllowed();
    }
}
