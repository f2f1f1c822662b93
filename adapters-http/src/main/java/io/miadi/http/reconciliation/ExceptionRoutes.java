package io.miadi.http.reconciliation;

import io.miadi.application.payment.RecordDirectPayment;
import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.work.Effect;
import io.miadi.application.reconciliation.work.Exceptions;
import io.miadi.application.reconciliation.work.ShowExceptions;
import io.miadi.application.reconciliation.work.WorkOnException;
import io.miadi.application.reconciliation.work.WorkOnException.Outcome;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.decision.Explanation;
import io.miadi.domain.reconciliation.work.Resolution;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exceptions as work: the list, one item with what could be done about it, and its moves. */
public final class ExceptionRoutes {
    private static final String PATH = "/api/v1/reconciliation/exceptions";
    private static final String LIST = "reconciliation-exceptions";
    private static final int LONGEST_REASON = 200;

    private final ShowExceptions show;
    private final WorkOnException work;
    private final InstantSource clock;
    private final ZoneId zone;

    public ExceptionRoutes(ShowExceptions show, WorkOnException work, InstantSource clock, ZoneId zone) {
        this.show = show;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.ADMINS, this::list));
        routes.add(Route.get(PATH + "/{id}", Access.ADMINS, this::find));
        routes.add(Route.post(PATH + "/{id}/assignment", Access.ADMINS, this::assign));
        routes.add(Route.post(PATH + "/{id}/proposal", Access.ADMINS, this::propose));
        routes.add(bare("approval", call -> work.approve(CallingPerson.of(call), call.id("id"))));
        routes.add(bare("rejection", call -> work.turnDown(CallingPerson.of(call), call.id("id"))));
        routes.add(bare("reopening", call -> work.reopen(CallingPerson.of(call), call.id("id"))));
    }

    private interface Step {
        Outcome take(Call call);
    }

    private Route bare(String move, Step step) {
        return Route.post(PATH + "/{id}/" + move, Access.ADMINS, call -> answer(call, step.take(call)))
                .taking(BodyRule.NONE);
    }

    /** @param personId absent for oneself */
    record AssignmentBody(@Nullable UUID personId) {}

    /** @param paymentId of the due that the money is for, where the kind gives money */
    record ProposalBody(
            Resolution.Kind kind, String reason, @Nullable UUID paymentId) {}

    record SuggestionView(
            UUID paymentId, UUID sessionId, String reference, MoneyBody pays, MoneyBody held, boolean confirms) {
        static SuggestionView of(Effect effect) {
            return new SuggestionView(
                    effect.payment().id().value(),
                    effect.payment().session().value(),
                    effect.payment().reference().value(),
                    MoneyBody.of(effect.pays()),
                    MoneyBody.of(effect.held()),
                    effect.confirms());
        }
    }

    record ShownView(ExceptionView exception, List<String> sentences, List<SuggestionView> suggestions) {}

    private Answer list(Call call) {
        boolean closed = switch (call.query("state").orElse("open")) {
            case "open" -> false;
            case "closed" -> true;
            default ->
                throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.noneOf("state", List.of("open", "closed")))
                        .asRefusal();
        };
        var mine = call.query("mine")
                .filter("true"::equals)
                .map(_ -> CallingPerson.of(call).id());
        var page = call.page(LIST + closed);
        var after = page.isFirst()
                ? Optional.<Exceptions.Mark>empty()
                : Optional.of(new Exceptions.Mark(
                        Instant.parse(page.after().get(0)),
                        UUID.fromString(page.after().get(1))));
        var filter = new Exceptions.Filter(closed, mine);
        var found = show.list(CallingPerson.of(call), filter, after, page.limit() + 1)
                .orElse(List.of());
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit() ? cursor(call, LIST + closed, shown.getLast()) : null;
        return Answer.ok(
                new PageView<>(shown.stream().map(item -> view(call, item)).toList(), next));
    }

    private static String cursor(Call call, String list, Exceptions.Listed last) {
        return call.cursor(
                list,
                List.of(last.item().openedAt().toString(), last.item().id().toString()));
    }

    private Answer find(Call call) {
        return show.find(CallingPerson.of(call), call.id("id"))
                .map(shown -> Answer.ok(view(call, shown)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private ShownView view(Call call, ShowExceptions.Shown shown) {
        var references = shown.suggestions().stream()
                .map(Effect::payment)
                .collect(Collectors.toMap(
                        payment -> payment.id().toString(),
                        payment -> payment.reference().value(),
                        (one, _) -> one));
        var explanation = new Explanation(_ -> null, new RivalNames(references), Period.BOOKS);
        return new ShownView(
                view(call, shown.item()),
                shown.decisions().stream()
                        .map(decided -> explanation.sentence(decided.decision()))
                        .toList(),
                shown.suggestions().stream().map(SuggestionView::of).toList());
    }

    private ExceptionView view(Call call, Exceptions.Listed item) {
        return ExceptionView.of(item, clock.instant(), zone, call.language());
    }

    private Answer assign(Call call) {
        var actor = CallingPerson.of(call);
        var to = Optional.ofNullable(call.body(AssignmentBody.class).personId())
                .map(PersonId::new)
                .orElse(actor.id());
        return answer(call, work.assign(actor, call.id("id"), to));
    }

    private Answer propose(Call call) {
        var body = call.body(ProposalBody.class);
        var reason = body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("reason", AcceptedForm.REASON))
                    .asRefusal();
        }
        var due = Optional.ofNullable(body.paymentId()).map(UUID::toString);
        if (body.kind().givesMoney() != due.isPresent()) {
            var error = due.isPresent() ? FieldError.invalid("paymentId") : FieldError.required("paymentId");
            throw Problem.of(ProblemType.INVALID_REQUEST, error).asRefusal();
        }
        var what = new Resolution(body.kind(), reason, due);
        return answer(call, work.propose(CallingPerson.of(call), call.id("id"), what));
    }

    private Answer answer(Call call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var item) -> Answer.ok(view(call, item));
            case Outcome.NotFound() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.SecondPersonRequired() -> Answer.problem(Problem.of(ProblemType.SECOND_PERSON_REQUIRED));
            case Outcome.WrongState _ ->
                saying(
                        ProblemType.WRONG_STATE,
                        new Wording(
                                "The exception has moved on; look at it again.",
                                "Hali ya suala hili imebadilika; liangalie tena."));
            case Outcome.NoMoneyToGive() ->
                saying(
                        ProblemType.UNPROCESSABLE,
                        new Wording(
                                "Only money that came in can be given to a payment.",
                                "Pesa zilizoingia tu ndizo zinaweza kuwekwa kwenye malipo."));
            case Outcome.NotGiven(var why) -> saying(ProblemType.CONFLICT, words(why));
        };
    }

    private static Wording words(RecordDirectPayment.Outcome why) {
        return switch (why) {
            case RecordDirectPayment.Outcome.PromptOpen _ ->
                new Wording(
                        "A prompt for that payment is still open. Wait for it, or release it; nothing was changed.",
                        "Ombi la malipo hayo bado liko wazi. Subiri, au liachilie; hakuna kilichobadilishwa.");
            case RecordDirectPayment.Outcome.NumberUsed _ ->
                new Wording(
                        "The provider's number is recorded for another payment; nothing was changed.",
                        "Nambari ya mtoa huduma imeandikwa kwa malipo mengine; hakuna kilichobadilishwa.");
            case RecordDirectPayment.Outcome.NotFound _,
                    RecordDirectPayment.Outcome.Recorded _,
                    RecordDirectPayment.Outcome.KnownBefore _ ->
                new Wording(
                        "There is no such payment; nothing was changed.",
                        "Hakuna malipo hayo; hakuna kilichobadilishwa.");
        };
    }

    private static Answer saying(ProblemType type, Wording words) {
        return Answer.problem(Problem.of(type).saying(words));
    }
}
