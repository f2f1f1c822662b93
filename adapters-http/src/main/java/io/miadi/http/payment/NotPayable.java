package io.miadi.http.payment;

import io.miadi.domain.session.SessionState;
import io.miadi.http.language.StateWords;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;

/** Why a session that is not approved takes no money, in the same words for a prompt and for the desk. */
final class NotPayable {
    private static final Wording WORDS = new Wording(
            "{0}; only an approved session can be paid.", "{0}; miadi iliyoidhinishwa tu ndiyo inayoweza kulipiwa.");

    private NotPayable() {}

    static Answer answer(SessionState.Name state) {
        return switch (state) {
            case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> Answer.problem(Problem.of(ProblemType.ALREADY_PAID));
            case PENDING, APPROVED, CANCELLED, DECLINED, EXPIRED ->
                Answer.problem(Problem.of(ProblemType.WRONG_STATE).saying(WORDS.with(StateWords.of(state))));
        };
    }
}
