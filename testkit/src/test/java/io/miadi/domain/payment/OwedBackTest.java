package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.session.CancelSession;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a client is told is kept and owed back is what the desk's list says. */
class OwedBackTest {
    private static final Money PRICE = Money.kes(1001);

    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(PRICE);

    @Test
    void a_late_cancellation_of_a_paid_session_shares_its_fee() {
        practice.payAtDesk(session, PRICE);
        practice.clock().advance(Duration.ofHours(20));
        cancel(SmallPractice.client(session));
        assertShared(new Money(50_050, Money.KES), new Money(50_050, Money.KES));
    }

    @Test
    void a_cancellation_in_good_time_keeps_nothing() {
        practice.payAtDesk(session, PRICE);
        cancel(SmallPractice.client(session));
        assertShared(Money.kes(0), PRICE);
    }

    @Test
    void a_cancellation_by_the_practice_keeps_nothing_however_late() {
        practice.payAtDesk(session, PRICE);
        practice.clock().advance(Duration.ofHours(20));
        cancel(practice.practitioner());
        assertShared(Money.kes(0), PRICE);
    }

    @Test
    void nothing_is_kept_of_a_part_before_and_after_it_is_freed() {
        practice.payAtDesk(session, Money.kes(400));
        var before = practice.payment(session);
        practice.clock().advance(Duration.ofHours(20));
        cancel(SmallPractice.client(session));
        var ended = practice.now(session);
        assertThat(before.kept(ended)).isEqualTo(Money.kes(0));
        assertThat(before.owedBack(ended)).isEqualTo(Money.kes(400));
        assertThat(practice.payment(session).kept(ended)).isEqualTo(Money.kes(0));
    }

    @Test
    void a_session_that_goes_on_owes_nothing_back() {
        practice.payAtDesk(session, PRICE);
        var payment = practice.payment(session);
        assertThatThrownBy(() -> payment.owedBack(practice.now(session))).isInstanceOf(IllegalArgumentException.class);
    }

    private void cancel(Actor.Person by) {
        practice.useCases().cancel().handle(new CancelSession.Command(by, session.id(), false));
    }

    private void assertShared(Money kept, Money back) {
        var ended = practice.now(session);
        var payment = practice.payment(session);
        assertThat(payment.kept(ended)).isEqualTo(kept);
        assertThat(payment.owedBack(ended)).isEqualTo(back);
        assertThat(practice.store().refundObligations().of(payment.id()))
                .map(RefundObligation::amount)
                .contains(back);
    }
}
