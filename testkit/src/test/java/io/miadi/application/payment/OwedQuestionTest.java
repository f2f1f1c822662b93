package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.audit.Trail;
import io.miadi.application.ledger.KeepBooks;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionRules;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the resolver still owes when an attempt ends while it looks. */
class OwedQuestionTest {
    private static final PaymentProvider.Answer SILENCE = new PaymentProvider.Answer.NoAnswer("time-out");

    private static final Failure TIMED_OUT =
            new Failure(AttemptState.PROMPT_EXPIRED, FailureReason.PIN_NOT_ENTERED, "1037", "DS timeout");

    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1_000));

    @Test
    void a_success_by_callback_during_a_question_without_answer_is_still_asked_about() {
        practice.pay(session);
        practice.clock().advance(Duration.ofSeconds(15));
        resolver(_ -> {
                    practice.payerPays(session);
                    return SILENCE;
                })
                .run();
        assertThat(practice.lastAttempt(session).state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(practice.store().payments().nextCheck()).isPresent();
    }

    @Test
    void a_confirming_question_without_answer_is_asked_again_until_there_is_one() {
        practice.pay(session);
        practice.payerPays(session);
        practice.clock().advance(Duration.ofMinutes(2));
        resolver(_ -> SILENCE).run();
        assertThat(practice.store().payments().nextCheck()).isPresent();
        practice.clock().set(practice.store().payments().nextCheck().orElseThrow());
        practice.useCases().resolve().run();
        assertThat(practice.store().payments().nextCheck()).isEmpty();
    }

    @Test
    void a_failure_does_not_end_the_question_about_money_that_a_quarantined_word_told_of() {
        practice.pay(session);
        var prompt = practice.provider().prompt(practice.payment(session).reference());
        var now = practice.clock().instant();
        var wrong = PlainCallbacks.moved(prompt.refs(), Money.kes(999), new Receipt("UC22T8IYOA"), now);
        practice.deliver(prompt.push().token(), wrong);
        practice.deliver(prompt.push().token(), PlainCallbacks.notMoved(prompt.refs(), TIMED_OUT, now));
        assertThat(practice.lastAttempt(session).state()).isEqualTo(AttemptState.PROMPT_EXPIRED);
        assertThat(practice.store().payments().nextCheck()).contains(now);
    }

    @Test
    void an_attempt_that_cannot_be_looked_at_keeps_no_other_waiting() {
        practice.pay(session);
        practice.clock().advance(Duration.ofSeconds(2));
        var other = practice.approved(Money.kes(500), practice.clock().instant().plus(Duration.ofHours(40)));
        practice.pay(other);
        practice.clock().advance(Duration.ofSeconds(40));
        var broken = names(session);
        var asked = new ArrayList<ProviderRefs>();
        var resolver = resolver(inquiry -> {
            if (inquiry.refs().equals(broken)) {
                throw new IllegalArgumentException("on purpose");
            }
            asked.add(inquiry.refs());
            return SILENCE;
        });
        assertThatThrownBy(resolver::run).hasMessageContaining("1 of the attempts could not be looked at");
        assertThat(asked).containsExactly(names(other));
    }

    private ProviderRefs names(Session of) {
        return practice.lastAttempt(of).refs().orElseThrow();
    }

    private ResolveAttempts resolver(Function<PaymentProvider.Inquiry, PaymentProvider.Answer> answers) {
        var store = practice.store();
        var accounts =
                new SettlePayment.Accounts(store.payments(), new KeepBooks(store.journal()), store.reviewItems());
        var settle = new SettlePayment(
                store.unitOfWork(),
                store.sessions(),
                store.slotClaims(),
                accounts,
                new Trail(store.auditLog(), store.outbox()),
                SessionRules.defaults(),
                practice.clock());
        return new ResolveAttempts(
                store.unitOfWork(),
                accounts,
                new OnlyAsked(answers),
                settle,
                PaymentLimits.defaults(),
                new SplittableRandom(1),
                practice.clock());
    }

    /** Nothing is pushed here and nobody tests a connection. */
    private record OnlyAsked(Function<Inquiry, Answer> answers) implements PaymentProvider {
        @Override
        public Reply push(Push push) {
            throw new IllegalStateException("a resolver never pushes");
        }

        @Override
        public Answer query(Inquiry inquiry) {
            return answers.apply(inquiry);
        }

        @Override
        public Connection testConnection() {
            return new Connection.Works();
        }
    }
}
