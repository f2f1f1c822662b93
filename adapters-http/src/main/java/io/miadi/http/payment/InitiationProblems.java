package io.miadi.http.payment;

import io.miadi.application.payment.InitiatePayment.Refusal;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Answer;

/** Why no prompt was sent, in words that a client can act on. */
final class InitiationProblems {
    private InitiationProblems() {}

    static Answer answer(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound() -> problem(ProblemType.NOT_FOUND);
            case Refusal.NotAllowed() -> problem(ProblemType.FORBIDDEN);
            case Refusal.KeyReused() -> Repeats.keyReused();
            case Refusal.NotApproved(var state) -> NotPayable.answer(state);
            case Refusal.HoldOver(var since) ->
                saying(
                        ProblemType.WRONG_STATE,
                        new Wording(
                                "The time to pay is over. Ask the practice for a new time.",
                                "Muda wa kulipa umekwisha. Omba muda mpya kutoka kwa ofisi."));
            case Refusal.AlreadyLive(var live) -> problem(ProblemType.PAYMENT_IN_PROGRESS);
            case Refusal.NothingDue(var status) -> problem(ProblemType.ALREADY_PAID);
            case Refusal.OverLimit(var remaining, var limit) ->
                saying(
                        ProblemType.AMOUNT_NOT_ALLOWED,
                        new Wording(
                                        "{0} is more than one M-Pesa payment may be ({1}). Pay at the desk.",
                                        "{0} inazidi kiwango cha malipo moja ya M-Pesa ({1}). Lipa ofisini.")
                                .with(remaining, limit));
            case Refusal.NotWhole(var remaining) ->
                saying(
                        ProblemType.AMOUNT_NOT_ALLOWED,
                        new Wording(
                                        "M-Pesa takes whole shillings only, and {0} is open. Pay the rest at the desk.",
                                        "M-Pesa hupokea shilingi kamili tu, na {0} bado iko wazi. Lipa kilichobaki ofisini.")
                                .with(remaining));
        };
    }

    private static Answer problem(ProblemType type) {
        return Answer.problem(Problem.of(type));
    }

    private static Answer saying(ProblemType type, Wording words) {
        return Answer.problem(Problem.of(type).saying(words));
    }
}
