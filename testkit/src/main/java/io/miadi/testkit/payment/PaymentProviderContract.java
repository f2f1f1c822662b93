package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.PaymentProvider.Answer;
import io.miadi.application.payment.PaymentProvider.Connection;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.application.payment.PaymentProvider.Push;
import io.miadi.application.payment.PaymentProvider.Reply;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.phone.Msisdn;
import io.miadi.testkit.payment.ProviderLab.Outside;
import io.miadi.testkit.payment.ProviderLab.Payer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.miadi.application.payment.PaymentProvider} must do, so that nobody is charged twice and nothing that
 * may have happened is called a failure. Implement it beside your adapter and give a lab; the tests come with it.
 */
public interface PaymentProviderContract {
    /** A new lab whose ledger is empty. */
    ProviderLab openLab();

    @Test
    default void an_accepted_push_names_the_request_and_is_one_prompt() {
        try (var lab = openLab()) {
            var push = push("254708374149", 1);
            assertThat(lab.provider().push(push)).isInstanceOf(Reply.Accepted.class);
            assertThat(lab.prompts(push.reference())).isEqualTo(1);
        }
    }

    @Test
    default void two_pushes_have_two_names() {
        try (var lab = openLab()) {
            var first = accepted(lab, push("254708374149", 1));
            var second = accepted(lab, push("254711000002", 2));
            assertThat(first.checkoutRequestId()).isNotEqualTo(second.checkoutRequestId());
        }
    }

    @Test
    default void a_refused_push_leaves_no_prompt() {
        try (var lab = openLab()) {
            lab.outside(Outside.REFUSES);
            var push = push("254708374149", 3);
            assertThat(lab.provider().push(push))
                    .isInstanceOfSatisfying(
                            Reply.Refused.class,
                            refused -> assertThat(refused.failure().ending()).isEqualTo(AttemptState.DECLINED));
            assertThat(lab.prompts(push.reference())).isZero();
        }
    }

    @Test
    default void a_lost_answer_is_unknown_because_the_payer_may_be_paying() {
        try (var lab = openLab()) {
            lab.outside(Outside.LOSES_THE_ANSWER);
            var push = push("254708374149", 4);
            assertThat(lab.provider().push(push)).isInstanceOf(Reply.Unknown.class);
            assertThat(lab.prompts(push.reference())).isEqualTo(1);
        }
    }

    @Test
    default void an_internal_error_is_unknown() {
        try (var lab = openLab()) {
            lab.outside(Outside.FAILS_INSIDE);
            assertThat(lab.provider().push(push("254708374149", 5))).isInstanceOf(Reply.Unknown.class);
        }
    }

    @Test
    default void rubbish_is_unknown() {
        try (var lab = openLab()) {
            lab.outside(Outside.TALKS_RUBBISH);
            assertThat(lab.provider().push(push("254708374149", 6))).isInstanceOf(Reply.Unknown.class);
        }
    }

    @Test
    @Tag("P71")
    default void a_provider_that_is_down_was_not_sent_anything() {
        try (var lab = openLab()) {
            lab.outside(Outside.IS_DOWN);
            var push = push("254708374149", 7);
            assertThat(lab.provider().push(push)).isInstanceOf(Reply.NotSent.class);
            assertThat(lab.prompts(push.reference())).isZero();
        }
    }

    @Test
    default void whatever_the_outside_does_a_push_is_at_most_one_prompt_and_never_throws() {
        for (var outside : Outside.values()) {
            try (var lab = openLab()) {
                lab.outside(outside);
                var push = push("254708374149", 8);
                var reply = lab.provider().push(push);
                assertThat(lab.prompts(push.reference()))
                        .as("%s %s", outside, reply)
                        .isBetween(0, surelyNone(reply) ? 0 : 1);
            }
        }
    }

    @Test
    default void a_provider_that_comes_back_takes_the_push_again() {
        try (var lab = openLab()) {
            var push = push("254708374149", 9);
            lab.outside(Outside.IS_DOWN);
            lab.provider().push(push);
            lab.outside(Outside.ACCEPTS);
            assertThat(lab.provider().push(push)).isInstanceOf(Reply.Accepted.class);
            assertThat(lab.prompts(push.reference())).isEqualTo(1);
        }
    }

    @Test
    default void an_open_prompt_is_neither_paid_nor_failed() {
        try (var lab = openLab()) {
            var push = push("254708374149", 10);
            var answer = lab.provider().query(new Inquiry(accepted(lab, push), push.amount()));
            assertThat(concludes(answer)).as("%s", answer).isFalse();
        }
    }

    @Test
    default void a_paid_prompt_moved_the_amount_asked_for() {
        try (var lab = openLab()) {
            var push = push("254708374149", 11);
            var inquiry = new Inquiry(accepted(lab, push), push.amount());
            lab.payer(push.reference(), Payer.PAYS);
            assertThat(lab.provider().query(inquiry))
                    .isInstanceOfSatisfying(
                            Answer.Told.class,
                            told -> assertThat(told.verdict())
                                    .isInstanceOfSatisfying(
                                            Verdict.Moved.class,
                                            moved -> assertThat(moved.amount()).isEqualTo(push.amount())));
        }
    }

    @Test
    default void a_cancelled_prompt_moved_nothing_and_says_why() {
        try (var lab = openLab()) {
            var push = push("254708374149", 12);
            var inquiry = new Inquiry(accepted(lab, push), push.amount());
            lab.payer(push.reference(), Payer.CANCELS);
            assertThat(lab.provider().query(inquiry))
                    .isInstanceOfSatisfying(
                            Answer.Told.class,
                            told -> assertThat(told.verdict())
                                    .isInstanceOfSatisfying(
                                            Verdict.NotMoved.class,
                                            not -> assertThat(not.failure().ending())
                                                    .isEqualTo(AttemptState.CANCELLED_BY_PAYER)));
        }
    }

    @Test
    default void a_question_that_gets_no_usable_answer_concludes_nothing() {
        for (var outside : Outside.values()) {
            try (var lab = openLab()) {
                var push = push("254708374149", 13);
                var inquiry = new Inquiry(accepted(lab, push), push.amount());
                lab.outside(outside);
                var answer = lab.provider().query(inquiry);
                assertThat(concludes(answer)).as("%s %s", outside, answer).isFalse();
            }
        }
    }

    @Test
    default void an_unknown_request_is_not_a_failed_one() {
        try (var lab = openLab()) {
            var stranger = new Inquiry(new ProviderRefs("stranger-1", "ws_CO_stranger"), Money.kes(1));
            var answer = lab.provider().query(stranger);
            assertThat(concludes(answer)).as("%s", answer).isFalse();
        }
    }

    @Test
    default void an_amount_with_cents_is_refused_and_never_rounded() {
        try (var lab = openLab()) {
            var push = push("254708374149", new Money(150_050, Money.KES), 14);
            assertThat(lab.provider().push(push)).isInstanceOf(Reply.Refused.class);
            assertThat(lab.prompts(push.reference())).isZero();
        }
    }

    @Test
    @Tag("P43")
    default void the_connection_test_tells_the_truth() {
        try (var lab = openLab()) {
            assertThat(lab.provider().testConnection()).isInstanceOf(Connection.Works.class);
            lab.outside(Outside.IS_DOWN);
            assertThat(lab.provider().testConnection()).isInstanceOf(Connection.Fails.class);
        }
    }

    @Test
    @Tag("P49")
    default void no_answer_shows_the_payers_number_or_the_callback_secret() {
        for (var outside : Outside.values()) {
            try (var lab = openLab()) {
                lab.outside(outside);
                var push = push("254708374149", 15);
                assertThat(lab.provider().push(push).toString())
                        .doesNotContain(push.payer().digits(), push.token().value());
            }
        }
    }

    private static boolean surelyNone(Reply reply) {
        return switch (reply) {
            case Reply.NotSent _, Reply.Refused _ -> true;
            case Reply.Accepted _, Reply.Unknown _ -> false;
        };
    }

    private static boolean concludes(Answer answer) {
        return switch (answer) {
            case Answer.NoAnswer _ -> false;
            case Answer.Told(Verdict.Moved _), Answer.Told(Verdict.NotMoved _) -> true;
            case Answer.Told(Verdict.InProgress _), Answer.Told(Verdict.Unclear _) -> false;
        };
    }

    private static ProviderRefs accepted(ProviderLab lab, Push push) {
        return switch (lab.provider().push(push)) {
            case Reply.Accepted(var refs) -> refs;
            case Reply other -> throw new AssertionError("a push was not accepted: " + other);
        };
    }

    private static Push push(String payer, long seed) {
        return push(payer, Money.kes(1500), seed);
    }

    private static Push push(String payer, Money amount, long seed) {
        return new Push(
                Reference.random(new SplittableRandom(seed)),
                new Msisdn(payer),
                amount,
                "Session fee",
                new CallbackToken("%032x".formatted(seed)));
    }
}
