package io.miadi.http.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which receipt number stands beside a session that was paid more than once, or not at all. */
@Tag("P34")
class PaymentSummaryViewTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));

    @Test
    void a_paid_session_shows_the_number_of_the_money_that_paid_it() {
        var paid = practice.payBesideOpenPrompt(session);
        practice.payerPays(session);
        assertThat(practice.lastAttempt(session).receipt()).isPresent();
        assertThat(receipt()).isEqualTo(paid.value());
    }

    @Test
    void money_that_is_only_held_shows_its_number_where_none_pays() {
        practice.pay(session);
        practice.cancel(session);
        assertThat(receipt()).isNull();
        practice.payerPays(session);
        assertThat(receipt())
                .isEqualTo(practice.lastAttempt(session).receipt().orElseThrow().value());
    }

    private @Nullable String receipt() {
        return PaymentSummaryView.of(practice.payment(session)).receipt();
    }
}
