package io.miadi.http.refund;

import io.miadi.application.refund.FindRefunds;
import io.miadi.application.refund.ProposeRefund;
import io.miadi.application.refund.Refunds;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposing refunds, and looking at them. */
public final class RefundRoutes {
    private static final String OF_PAYMENT = "/api/v1/payments/{id}/refunds";
    private static final String ALL = "/api/v1/refunds";
    private static final String LIST = "refunds";
    private static final int LONGEST_REASON = 200;

    private final ProposeRefund propose;
    private final FindRefunds find;
    private final Repeats repeats;
    private final ZoneId zone;

    public RefundRoutes(ProposeRefund propose, FindRefunds find, Repeats repeats, ZoneId zone) {
        this.propose = propose;
        this.find = find;
        this.repeats = repeats;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.post(OF_PAYMENT, Access.DESK, this::propose));
        routes.add(Route.get(OF_PAYMENT, Access.DESK, this::ofPayment));
        routes.add(Route.get(ALL, Access.DESK, this::list));
        routes.add(Route.get(ALL + "/{id}", Access.DESK, this::one));
    }

    /** @param attempt the number of the attempt whose money it is; null for the latest that has enough */
    record ProposalBody(
            MoneyBody amount, String reason, @Nullable Integer attempt) {}

    record RefundsView(List<RefundView> items) {}

    private Answer propose(Call call) {
        var body = call.body(ProposalBody.class);
        var wrong = new FieldErrors();
        var amount = body.amount().money("amount", wrong);
        wrong.unless(
                amount.filter(Money::isZero).isEmpty(),
                FieldError.invalid("amount.amount", AcceptedForm.MORE_THAN_NOTHING));
        var reason = body.reason().strip();
        wrong.unless(
                !reason.isEmpty() && reason.length() <= LONGEST_REASON,
                FieldError.invalid("reason", AcceptedForm.REASON));
        wrong.insist();
        var key = Repeats.keyOf(call, "POST " + OF_PAYMENT);
        var command = new ProposeRefund.Command(
                CallingPerson.of(call),
                new PaymentId(call.id("id")),
                Optional.ofNullable(body.attempt()),
                amount.orElseThrow(),
                reason,
                key);
        return switch (propose.handle(command)) {
            case ProposeRefund.Outcome.Proposed(var refund) -> repeats.keep(key, 201, view(refund));
            case ProposeRefund.Outcome.ProposedBefore(var id, var stored) ->
                stored.map(repeats::replay)
                        .or(() -> find.one(command.actor(), id).map(refund -> repeats.rebuilt(key, 201, view(refund))))
                        .orElseGet(Repeats::stillRunning);
            case ProposeRefund.Outcome.KeyReused() -> Repeats.keyReused();
            case ProposeRefund.Outcome.NotFound() -> notFound();
            case ProposeRefund.Outcome.NotAllowed() -> forbidden();
            case ProposeRefund.Outcome.MoreThanIsLeft(var left) ->
                Answer.problem(Problem.of(ProblemType.AMOUNT_NOT_ALLOWED)
                        .saying(new Wording(
                                        "At most {0} of this payment can still go back.",
                                        "Kiasi cha juu kinachoweza kurudishwa cha malipo haya ni {0}.")
                                .with(left)));
        };
    }

    private Answer ofPayment(Call call) {
        return find.ofPayment(CallingPerson.of(call), new PaymentId(call.id("id")))
                .map(found ->
                        Answer.ok(new RefundsView(found.stream().map(this::view).toList())))
                .orElseGet(RefundRoutes::forbidden);
    }

    private Answer one(Call call) {
        return find.one(CallingPerson.of(call), new RefundId(call.id("id")))
                .map(refund -> Answer.ok(view(refund)))
                .orElseGet(RefundRoutes::notFound);
    }

    private Answer list(Call call) {
        var state = call.query("state").map(RefundRoutes::state);
        var page = call.page(LIST + state.map(wanted -> "-" + wanted).orElse(""));
        var after = page.isFirst()
                ? Optional.<Refunds.Position>empty()
                : Optional.of(new Refunds.Position(
                        Instant.parse(page.after().get(0)),
                        new RefundId(UUID.fromString(page.after().get(1)))));
        return find.list(CallingPerson.of(call), state, after, page.limit())
                .map(found -> Answer.ok(new PageView<>(
                        found.items().stream().map(this::view).toList(),
                        found.more() ? cursor(call, state, found.items().getLast()) : null)))
                .orElseGet(RefundRoutes::forbidden);
    }

    private static String cursor(Call call, Optional<RefundState> state, Refund last) {
        return call.cursor(
                LIST + state.map(wanted -> "-" + wanted).orElse(""),
                List.of(last.proposal().at().toString(), last.id().toString()));
    }

    private static RefundState state(String text) {
        return Stream.of(RefundState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("state"))
                        .asRefusal());
    }

    private RefundView view(Refund refund) {
        return RefundView.of(refund, zone);
    }

    private static Answer notFound() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }

    private static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }
}
