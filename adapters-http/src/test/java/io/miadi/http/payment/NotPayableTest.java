package io.miadi.http.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.InitiatePayment.Refusal;
import io.miadi.domain.session.SessionState;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotPayableTest {
    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CANCELLED", "DECLINED", "EXPIRED"})
    void why_a_session_takes_no_money_is_said_in_the_readers_language(SessionState.Name state) {
        assertThat(NotPayable.answer(state).content()).isInstanceOfSatisfying(Answer.Content.Trouble.class, trouble -> {
            assertThat(trouble.problem().detail().sw()).doesNotContain(state.text(), "{");
            assertThat(trouble.problem().detail().en()).endsWith("; only an approved session can be paid.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, ALREADY_PAID",
        "CHECKED_IN, ALREADY_PAID",
        "COMPLETED, ALREADY_PAID",
        "PENDING, WRONG_STATE",
        "CANCELLED, WRONG_STATE",
        "EXPIRED, WRONG_STATE"
    })
    void who_pays_again_is_told_that_it_is_paid(SessionState.Name state, ProblemType type) {
        assertThat(InitiationProblems.answer(new Refusal.NotApproved(state)).content())
                .isInstanceOfSatisfying(
                        Answer.Content.Trouble.class,
                        trouble -> assertThat(trouble.problem().type()).isEqualTo(type));
    }
}
