package io.miadi.http.refund;

import io.miadi.application.refund.DecideRefund;
import io.miadi.application.refund.ResolveRefund;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.RefundId;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Approving and declining refunds, and saying how one ended of which the provider says nothing. */
public final class RefundDecisionRoutes {
    private static final String ONE = "/api/v1/refunds/{id}";
    private static final int LONGEST_NOTE = 200;

    private final DecideRefund decide;
    private final ResolveRefund resolve;
    private final Runnable approved;
    private final ZoneId zone;

    /** @param approved told when there may be something to send */
    public RefundDecisionRoutes(DecideRefund decide, ResolveRefund resolve, Runnable approved, ZoneId zone) {
        this.decide = decide;
        this.resolve = resolve;
        this.approved = approved;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.post(ONE + "/approval", Access.ADMINS, this::approve));
        routes.add(Route.post(ONE + "/decline", Access.ADMINS, this::decline));
        routes.add(Route.post(ONE + "/resolution", Access.ADMINS, this::resolve));
    }

    /** How it ended. */
    enum End {
        RETURNED,
        NOT_RETURNED
    }

    /** @param receipt the provider's number for the money that went back, or of a slip */
    record ResolutionBody(End outcome, @Nullable String receipt, String note) {}

    record NothingBody() {}

    private Answer approve(Call call) {
        call.body(NothingBody.class);
        var answer = answer(decide.approve(CallingPerson.of(call), id(call)));
        approved.run();
        return answer;
    }

    private Answer decline(Call call) {
        call.body(NothingBody.class);
        return answer(decide.decline(CallingPerson.of(call), id(call)));
    }

    private Answer answer(DecideRefund.Outcome outcome) {
        return switch (outcome) {
            case DecideRefund.Outcome.Done(var refund) -> Answer.ok(RefundView.of(refund, zone));
            case DecideRefund.Outcome.NotFound() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case DecideRefund.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case DecideRefund.Outcome.NotProposed(var state) ->
                wrongState(new Wording("It was decided before; it is {0} now.", "Iliamuliwa awali; sasa ni {0}.")
                        .with(state.name()));
            case DecideRefund.Outcome.SecondPersonNeeded(var limit) ->
                wrongState(new Wording(
                                "Over {0} somebody else than who proposed it approves.",
                                "Zaidi ya {0} anaidhinisha mtu mwingine asiye aliyependekeza.")
                        .with(limit));
            case DecideRefund.Outcome.SessionOpen() ->
                wrongState(
                        new Wording(
                                "The session may still take place. Cancel it first; what only came in excess can go back now.",
                                "Kikao bado kinaweza kufanyika. Kighairi kwanza; kilichozidi tu ndicho kinachoweza kurudishwa sasa."));
        };
    }

    private Answer resolve(Call call) {
        var body = call.body(ResolutionBody.class);
        var wrong = new FieldErrors();
        var note = body.note().strip();
        wrong.unless(!note.isEmpty() && note.length() <= LONGEST_NOTE, FieldError.invalid("note", AcceptedForm.NOTE));
        var given = Optional.ofNullable(body.receipt());
        var receipt = given.filter(Receipt::isReceipt).map(Receipt::new);
        wrong.unless(given.isPresent() == receipt.isPresent(), FieldError.invalid("receipt", AcceptedForm.SLIP));
        wrong.insist();
        var command = new ResolveRefund.Command(
                CallingPerson.of(call), id(call), body.outcome() == End.RETURNED, receipt, note);
        return switch (resolve.handle(command)) {
            case ResolveRefund.Outcome.Resolved(var refund) -> Answer.ok(RefundView.of(refund, zone));
            case ResolveRefund.Outcome.NotFound() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case ResolveRefund.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case ResolveRefund.Outcome.NotOpen(var state) ->
                wrongState(new Wording(
                                "It is {0}; a person ends only what is given by hand, or of which the provider has said nothing for"
                                        + " half an hour.",
                                "Ni {0}; mtu humaliza tu kinachotolewa kwa mkono, au ambacho mtoa huduma hajasema lolote kwa nusu"
                                        + " saa.")
                        .with(state.name()));
        };
    }

    private static RefundId id(Call call) {
        return new RefundId(call.id("id"));
    }

    private static Answer wrongState(Wording words) {
        return Answer.problem(Problem.of(ProblemType.WRONG_STATE).saying(words));
    }
}
