package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.payment.Evidences;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(0, 1));

    @Test
    void money_in_another_currency_pays_nothing_and_can_still_be_counted() {
        var dollars = new Money(1_500, Currency.getInstance("USD"));
        var word = new Evidence(
                EvidenceSource.STATEMENT,
                Strength.BOOKED,
                new Verdict.Moved(dollars, Optional.of(new Receipt("UKL1234567"))),
                NOW,
                "ab",
                Optional.of(Mismatch.CURRENCY));
        var heard = Hearing.of(paymentWithPush(), ATTEMPT, word, true);
        assertThat(heard.attempt().capture().orElseThrow().unapplied()).isEqualTo(dollars);
        assertThat(heard.payment().applied()).isEqualTo(Money.kes(0));
        assertThat(heard.payment().status()).isEqualTo(DueStatus.UNPAID);
        assertThat(heard.reviews()).contains(ReviewItem.Kind.AMOUNT_EXCEPTION, ReviewItem.Kind.UNAPPLIED_FUNDS);
    }

    @Test
    @Tag("K2")
    void a_second_number_for_one_prompt_is_looked_at_by_a_person_and_does_not_take_the_place_of_the_first() {
        var first = Evidences.moved(NOW, Money.kes(1_500), new Receipt("UKL1234567"));
        var second = Evidences.moved(NOW.plusSeconds(2), Money.kes(1_500), new Receipt("UKL7654321"));
        var paid = Hearing.of(paymentWithPush(), ATTEMPT, first, true);
        var again = Hearing.of(paid.payment(), ATTEMPT, second, false);
        assertThat(paid.reviews()).isEmpty();
        assertThat(again.reviews()).containsExactly(ReviewItem.Kind.RECEIPT_CONFLICT);
        assertThat(again.attempt().receipt()).contains(new Receipt("UKL1234567"));
    }

    @Test
    void the_time_of_a_payment_is_not_that_of_the_answer_that_confirms_it() {
        var callback = Evidences.moved(NOW, Money.kes(1_500), new Receipt("UKL1234567"));
        var answer = new Evidence(
                EvidenceSource.QUERY,
                Strength.FETCHED,
                new Verdict.Moved(Money.kes(1_500), Optional.empty()),
                NOW.plusSeconds(60),
                "cd",
                Optional.empty());
        var paid = Hearing.of(paymentWithPush(), ATTEMPT, callback, true);
        var confirmed = Hearing.of(paid.payment(), ATTEMPT, answer, false);
        assertThat(paid.attempt().paidAt()).contains(NOW);
        assertThat(confirmed.attempt().paidAt()).contains(NOW);
    }

    private static Payment paymentWithPush() {
        var due = Payment.due(
                new PaymentId(new UUID(0, 2)),
                new SessionId(new UUID(0, 3)),
                new PersonId(new UUID(0, 4)),
                Money.kes(1_500),
                Reference.random(new Random(1)));
        var opening = Opening.push(due, ATTEMPT, new Msisdn("254712345678"), Money.kes(250_000), NOW);
        return ((Opening.Opened) opening).payment();
    }
}
