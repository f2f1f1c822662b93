package io.miadi.http.payment;

import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.payment.ReleaseAttempt.Outcome;
import io.miadi.domain.payment.PaymentId;
import io.miadi.http.language.MomentWords;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.ZoneId;

/** Looking at payments, and releasing an attempt whose outcome stays unknown. */
public final class PaymentRoutes {
    private static final String PATH = "/api/v1/payments";
    private static final int LONGEST_REASON = 200;

    private final FindPayments find;
    private final ReleaseAttempt release;
    private final ZoneId zone;

    public PaymentRoutes(FindPayments find, ReleaseAttempt release, ZoneId zone) {
        this.find = find;
        this.release = release;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH + "/{id}", Access.SIGNED_IN, this::one));
        routes.add(Route.post(PATH + "/{id}/attempts/{number}/release", Access.DESK, this::release));
    }

    record ReleaseBody(String reason) {}

    private Answer one(Call call) {
        return find.one(CallingPerson.of(call), new PaymentId(call.id("id")))
                .map(found -> Answer.ok(PaymentView.of(found, call.language(), zone)))
                .orElseGet(PaymentRoutes::notFound);
    }

    private Answer release(Call call) {
        var reason = call.body(ReleaseBody.class).reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("reason", AcceptedForm.REASON))
                    .asRefusal();
        }
        var command = new ReleaseAttempt.Command(
                CallingPerson.of(call), new PaymentId(call.id("id")), number(call.token("number")), reason);
        return switch (release.handle(command)) {
            case Outcome.Released(var payment, var attempt) -> Answer.ok(PaymentSummaryView.of(payment));
            case Outcome.NotFound() -> notFound();
            case Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.NotUnknown(var state) ->
                saying(new Wording(
                                "{0}; only an attempt whose outcome is unknown can be released.",
                                "{0}; jaribio ambalo matokeo yake hayajulikani tu ndilo linaloweza kuachiliwa.")
                        .with(AttemptWords.of(state)));
            case Outcome.TooEarly(var from) ->
                saying(new Wording(
                                "It can be released from {0}; until then the provider is asked.",
                                "Inaweza kuachiliwa kuanzia {0}; hadi wakati huo mtoa huduma anaulizwa.")
                        .with(MomentWords.of(from, zone)));
        };
    }

    private static int number(String text) {
        if (text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.of(ProblemType.NOT_FOUND).asRefusal();
        }
        return Integer.parseInt(text);
    }

    private static Answer notFound() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }

    private static Answer saying(Wording words) {
        return Answer.problem(Problem.of(ProblemType.WRONG_STATE).saying(words));
    }
}
