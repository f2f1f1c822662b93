package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment whose callback was lost, while others pay and use up the questions that a minute has. */
class BusyHourTest {
    private static final int PASS = 2;

    private final SmallPractice practice = new SmallPractice();
    private final Session lost = practice.approved(Money.kes(1_000), in(Duration.ofHours(25)));
    private final ArrayDeque<Later> later = new ArrayDeque<>();
    private int others;

    private record Later(Instant at, Session session) {}

    @BeforeEach
    void pay_and_lose_the_callback() {
        practice.pay(lost);
        practice.provider().pay(practice.payment(lost).reference());
        practice.provider().questions(Turn.NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_600, 60, 30, 20, 15, 10})
    void the_lost_payment_is_asked_about_however_often_others_pay(int everySeconds) {
        for (int second = 0; second < 2 * 3600 && !isConfirmed(); second += PASS) {
            if (second == 180) {
                practice.provider().questions(Turn.ANSWER);
            }
            if (second % everySeconds == 0) {
                anotherIsAsked();
            }
            callbacks();
            pass(Duration.ofSeconds(PASS));
        }
        assertThat(isConfirmed()).isTrue();
    }

    @Test
    void a_payment_without_an_outcome_is_unknown_after_the_prompts_lifetime_although_nobody_is_free_to_ask() {
        while (practice.clock().instant().isBefore(sentAt().plus(CheckSchedule.PROMPT_LIFETIME))) {
            anotherPays();
            pass(Duration.ofSeconds(5));
        }
        assertThat(practice.lastAttempt(lost).state()).isEqualTo(AttemptState.UNKNOWN);
    }

    @Test
    void a_person_is_asked_after_a_day_although_nobody_answers() {
        while (practice.clock().instant().isBefore(sentAt().plus(CheckSchedule.REVIEW_AFTER))) {
            assertThat(isListed()).isFalse();
            anotherPays();
            pass(Duration.ofMinutes(1));
        }
        assertThat(isListed()).isTrue();
    }

    private void anotherIsAsked() {
        var other = practice.approved(Money.kes(1_000), in(Duration.ofHours(30L + 2L * others++)));
        practice.pay(other);
        later.add(new Later(in(Duration.ofSeconds(14)), other));
    }

    private void callbacks() {
        while (!later.isEmpty() && !later.peek().at().isAfter(practice.clock().instant())) {
            practice.payerPays(later.remove().session());
        }
    }

    private void anotherPays() {
        anotherIsAsked();
        practice.payerPays(later.remove().session());
    }

    private void pass(Duration after) {
        practice.clock().advance(after);
        practice.useCases().resolve().run();
    }

    private boolean isConfirmed() {
        return practice.now(lost).state() instanceof SessionState.Confirmed;
    }

    private boolean isListed() {
        return practice.store()
                .reviewItems()
                .isOpen(
                        practice.payment(lost).id(),
                        Optional.of(practice.lastAttempt(lost).id()),
                        ReviewItem.Kind.NEEDS_REVIEW);
    }

    private Instant sentAt() {
        return practice.lastAttempt(lost).sentAt();
    }

    private Instant in(Duration time) {
        return practice.clock().instant().plus(time);
    }
}
