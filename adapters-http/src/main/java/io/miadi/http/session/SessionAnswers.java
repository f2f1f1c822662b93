package io.miadi.http.session;

import io.miadi.application.payment.FindPayments;
import io.miadi.application.session.SessionOutcome;
import io.miadi.domain.session.Session;
import io.miadi.http.language.MomentWords;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Answer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What callers see of a session and of what came of asking something of it. */
final class SessionAnswers {
    static final Wording TOO_FAR_AHEAD = new Wording(
            "A session can begin two years from now at the latest. Check the year.",
            "Miadi inaweza kuanza ndani ya miaka miwili kuanzia sasa. Hakikisha mwaka ni sahihi.");

    private final FindPayments payments;
    private final ZoneId zone;

    SessionAnswers(FindPayments payments, ZoneId zone) {
        this.payments = payments;
        this.zone = zone;
    }

    SessionView view(Session session) {
        return SessionView.of(session, payments.ofSession(session.id()), zone);
    }

    List<SessionView> views(List<Session> page) {
        var dues = payments.ofSessions(page);
        return page.stream()
                .map(session -> SessionView.of(session, Optional.ofNullable(dues.get(session.id())), zone))
                .toList();
    }

    Answer of(ActionWords asked, SessionOutcome outcome) {
        return switch (outcome) {
            case SessionOutcome.Done(var session) -> Answer.ok(view(session));
            case SessionOutcome.NotFound() -> problem(ProblemType.NOT_FOUND);
            case SessionOutcome.NotAllowed() -> problem(ProblemType.FORBIDDEN);
            case SessionOutcome.NotPossible(var from) -> saying(ProblemType.WRONG_STATE, asked.notFrom(from));
            case SessionOutcome.TooEarly(var from) ->
                saying(
                        ProblemType.WRONG_STATE,
                        new Wording(
                                        "It is too early; this is possible from {0}.",
                                        "Bado ni mapema; inawezekana kuanzia {0}.")
                                .with(MomentWords.of(from, zone)));
            case SessionOutcome.TooLate(var until) ->
                saying(
                        ProblemType.WRONG_STATE,
                        new Wording(
                                        "It is too late; this was possible until {0}.",
                                        "Muda umepita; iliwezekana hadi {0}.")
                                .with(MomentWords.of(until, zone)));
            case SessionOutcome.NoTimeToPay(var until) ->
                saying(
                        ProblemType.WRONG_STATE,
                        new Wording(
                                        "It is too late to pay for a session at that time; payment was possible until {0}.",
                                        "Muda wa kulipia miadi ya wakati huo umepita; malipo yaliwezekana hadi {0}.")
                                .with(MomentWords.of(until, zone)));
            case SessionOutcome.TooFarAhead() -> saying(ProblemType.UNPROCESSABLE, TOO_FAR_AHEAD);
            case SessionOutcome.SlotTaken() -> problem(ProblemType.SLOT_TAKEN);
            case SessionOutcome.OutsideAvailability() ->
                saying(
                        ProblemType.UNPROCESSABLE,
                        new Wording(
                                "The practitioner does not offer that time. Choose one of the open starts.",
                                "Mtaalamu hatoi muda huo. Chagua muda mmojawapo ulio wazi."));
            case SessionOutcome.PayerMayBePaying() -> problem(ProblemType.PAYMENT_IN_PROGRESS);
        };
    }

    private static Answer problem(ProblemType type) {
        return Answer.problem(Problem.of(type));
    }

    private static Answer saying(ProblemType type, Wording words) {
        return Answer.problem(Problem.of(type).saying(words));
    }
}
