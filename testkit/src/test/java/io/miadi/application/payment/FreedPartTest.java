package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.session.CancelSession;
import io.miadi.domain.event.Event;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.payment.RefundObligation.Reason;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part that was paid before its session ended is owed back whole, whoever ended it and however late, listed once and told. */
class FreedPartTest {
    private static final Money PART = Money.kes(400);

    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));

    @Test
    void a_part_is_owed_back_when_the_practice_cancels() {
        practice.payAtDesk(session, PART);
        practice.useCases().cancel().handle(new CancelSession.Command(practice.practitioner(), session.id(), false));
        assertThat(practice.payment(session).status()).isEqualTo(DueStatus.WAIVED);
        isOwedBack(PART, Reason.BY_PRACTICE);
        assertThat(events(PaymentEvent.PartFreed.class)).hasSize(1);
    }

    @Test
    void each_part_is_told_and_their_sum_is_owed_when_the_client_cancels_in_good_time() {
        practice.payAtDesk(session, PART);
        practice.payAtDesk(session, Money.kes(100));
        practice.useCases()
                .cancel()
                .handle(new CancelSession.Command(SmallPractice.client(session), session.id(), false));
        isOwedBack(Money.kes(500), Reason.EARLY);
        assertThat(events(PaymentEvent.PartFreed.class)).hasSize(2);
    }

    @Test
    void a_part_is_owed_back_when_the_rest_does_not_come_in_time() {
        practice.payAtDesk(session, PART);
        practice.clock().set(session.time().start());
        practice.useCases().expire().run(practice.clock());
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Expired.class);
        isOwedBack(PART, Reason.EXPIRED);
        assertThat(events(PaymentEvent.PartFreed.class)).hasSize(1);
    }

    @Test
    void a_late_cancellation_keeps_nothing_of_a_session_that_was_never_confirmed() {
        practice.payAtDesk(session, Money.kes(300));
        practice.payAtDesk(session, Money.kes(100));
        practice.clock().set(session.time().start().minus(Duration.ofHours(20)));
        practice.useCases()
                .cancel()
                .handle(new CancelSession.Command(SmallPractice.client(session), session.id(), false));
        isOwedBack(Money.kes(400), Reason.LATE);
        assertThat(practice.payment(session).attempts())
                .flatExtracting(attempt -> attempt.capture().stream().toList())
                .containsExactly(new Capture(Money.kes(300), Money.kes(0)), new Capture(Money.kes(100), Money.kes(0)));
    }

    @Test
    void a_freed_part_stands_on_the_desks_list_once() {
        practice.payAtDesk(session, PART);
        practice.useCases().cancel().handle(new CancelSession.Command(practice.practitioner(), session.id(), false));
        assertThat(practice.store().reviewItems().listOpen(Optional.empty(), 10))
                .extracting(open -> open.item().kind())
                .containsExactly(ReviewItem.Kind.REFUND_DUE);
    }

    @Test
    void nothing_is_owed_where_nothing_was_paid() {
        practice.useCases()
                .cancel()
                .handle(new CancelSession.Command(SmallPractice.client(session), session.id(), false));
        assertThat(practice.store()
                        .refundObligations()
                        .of(practice.payment(session).id()))
                .isEmpty();
        assertThat(events(PaymentEvent.class)).isEmpty();
    }

    private void isOwedBack(Money amount, Reason because) {
        var payment = practice.payment(session).id();
        assertThat(practice.store().refundObligations().of(payment))
                .contains(new RefundObligation(
                        payment, amount, because, practice.clock().instant()));
        assertThat(events(PaymentEvent.RefundOwed.class)).hasSize(1);
    }

    private List<Event> events(Class<? extends Event> kind) {
        return practice.store().outbox().events().stream()
                .filter(kind::isInstance)
                .toList();
    }
}
