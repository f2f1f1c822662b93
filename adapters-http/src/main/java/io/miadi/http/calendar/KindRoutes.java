package io.miadi.http.calendar;

import io.miadi.application.session.OfferKinds;
import io.miadi.application.session.SessionKinds;
import io.miadi.application.transaction.Ids;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionKind;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.page.PageView;
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
import java.time.Duration;
import java.util.UUID;

/** The kinds of session that the practice offers. */
public final class KindRoutes {
    private static final String PATH = "/api/v1/session-kinds";
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 24 * 60;
    private static final int LONGEST_BUFFER = 12 * 60;

    private static final Wording TAKEN =
            new Wording("Another kind of session has this name.", "Aina nyingine ya kikao ina jina hili.");
    private static final Wording TOO_DEAR = new Wording(
            "Enter at most {0}: more than one M-Pesa payment may be could not be paid.",
            "Weka kiasi kisichozidi {0}: kinachozidi kiwango cha malipo moja ya M-Pesa hakingeweza kulipwa.");

    private final OfferKinds offer;
    private final SessionKinds kinds;
    private final Ids ids;

    public KindRoutes(OfferKinds offer, SessionKinds kinds, Ids ids) {
        this.offer = offer;
        this.kinds = kinds;
        this.ids = ids;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.SIGNED_IN, this::list));
        routes.add(Route.post(PATH, Access.ADMINS, this::add));
        routes.add(Route.put(PATH + "/{id}", Access.ADMINS, this::replace));
    }

    /** The price is in whole shillings: a due with cents could never be paid by a prompt. */
    record KindBody(
            String name,
            int durationMinutes,
            MoneyBody price,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            boolean offered) {

        SessionKind kind(KindId id) {
            var wrong = new FieldErrors();
            wrong.unless(
                    !name.isBlank() && name.length() <= LONGEST_NAME, FieldError.invalid("name", AcceptedForm.LABEL));
            minutes(wrong, "durationMinutes", durationMinutes, SHORTEST_MINUTES, LONGEST_MINUTES);
            minutes(wrong, "bufferBeforeMinutes", bufferBeforeMinutes, 0, LONGEST_BUFFER);
            minutes(wrong, "bufferAfterMinutes", bufferAfterMinutes, 0, LONGEST_BUFFER);
            var readPrice = price.money("price", wrong);
            readPrice.ifPresent(read ->
                    wrong.unless(read.isWhole(), FieldError.invalid("price.amount", AcceptedForm.WHOLE_SHILLINGS)));
            wrong.insist();
            var buffers = new Booking.Buffers(
                    Duration.ofMinutes(bufferBeforeMinutes), Duration.ofMinutes(bufferAfterMinutes));
            return new SessionKind(
                    id, name, Duration.ofMinutes(durationMinutes), readPrice.orElseThrow(), buffers, offered);
        }

        private static void minutes(FieldErrors wrong, String field, int given, int least, int most) {
            wrong.unless(given >= least && given <= most, FieldError.notFrom(field, least, most));
        }
    }

    record KindView(
            UUID id,
            String name,
            long durationMinutes,
            MoneyBody price,
            long bufferBeforeMinutes,
            long bufferAfterMinutes,
            boolean offered) {

        static KindView of(SessionKind kind) {
            return new KindView(
                    kind.id().value(),
                    kind.name(),
                    kind.duration().toMinutes(),
                    MoneyBody.of(kind.price()),
                    kind.buffers().before().toMinutes(),
                    kind.buffers().after().toMinutes(),
                    kind.offered());
        }
    }

    private Answer list(Call call) {
        return Answer.ok(new PageView<>(kinds.all().stream().map(KindView::of).toList(), null));
    }

    private Answer add(Call call) {
        var kind = call.body(KindBody.class).kind(new KindId(ids.next()));
        return answer(offer.handle(CallingPerson.of(call), kind), 201);
    }

    private Answer replace(Call call) {
        var id = new KindId(call.id("id"));
        if (kinds.find(id).isEmpty()) {
            return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
        }
        return answer(
                offer.handle(CallingPerson.of(call), call.body(KindBody.class).kind(id)), 200);
    }

    private static Answer answer(OfferKinds.Outcome outcome, int status) {
        return switch (outcome) {
            case OfferKinds.Outcome.Stored(var kind) -> Answer.json(status, KindView.of(kind));
            case OfferKinds.Outcome.NameTaken() ->
                Answer.problem(Problem.of(ProblemType.CONFLICT, new FieldError("name", "taken", TAKEN))
                        .saying(TAKEN));
            case OfferKinds.Outcome.TooDear(var most) ->
                refused(new FieldError("price.amount", "invalid", TOO_DEAR.with(most)));
            case OfferKinds.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
        };
    }

    private static Answer refused(FieldError error) {
        return Answer.problem(Problem.of(ProblemType.INVALID_REQUEST, error));
    }
}
