package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
