package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session that is paid when it has begun already is confirmed, and a person is told. */
class LateConfirmationTest {
    private static final Money PRICE = Money.kes(1_000);

    private final SmallPractice practice = new SmallPractice();
    private final Session session =
            practice.approved(PRICE, practice.clock().instant().plus(Duration.ofHours(20)));

    @Test
    void money_of_an_old_prompt_after_the_start_is_looked_at() {
        practice.pay(session);
        practice.clock().set(session.time().start());
        practice.payerPays(session);
        isConfirmedAndReviewed();
    }

    @Test
    void cash_after_the_start_is_looked_at() {
        practice.clock().set(session.time().end());
        practice.payAtDesk(session, PRICE);
        isConfirmedAndReviewed();
    }

    @Test
    void money_in_good_time_is_nobodys_work() {
        practice.clock().set(session.time().start().minusSeconds(1));
        practice.payAtDesk(session, PRICE);
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
        assertThat(practice.store().reviewItems().listOpen(Optional.empty(), 10))
                .isEmpty();
    }

    private void isConfirmedAndReviewed() {
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
        assertThat(practice.store().reviewItems().listOpen(Optional.empty(), 10))
                .extracting(open -> open.item().kind())
                .containsExactly(ReviewItem.Kind.CONFIRMED_LATE);
    }
}
