package io.miadi.http.session;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.BookSession.Command;
import io.miadi.application.session.BookSession.Obstacle;
import io.miadi.application.session.BookSession.Outcome;
import io.miadi.application.session.FindSessions;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.SessionId;
import io.miadi.http.language.Wording;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Booking a session. */
final class BookingRoutes {
    private static final String PATH = "/api/v1/sessions";
    private static final Set<Access> BOOKERS = Set.of(Access.CLIENT, Access.STAFF, Access.ADMIN, Access.OWNER);

    private static final Problem FOR_NOBODY = field(
            "clientId",
            "Say for whom the session is: send the client's id.",
            "Taja miadi ni ya nani: tuma kitambulisho cha mteja.");

    private final BookSession bookSession;
    private final FindSessions findSessions;
    private final SessionAnswers answers;
    private final Repeats repeats;

    BookingRoutes(BookSession bookSession, FindSessions findSessions, SessionAnswers answers, Repeats repeats) {
        this.bookSession = bookSession;
        this.findSessions = findSessions;
        this.answers = answers;
        this.repeats = repeats;
    }

    void register(Routes routes) {
        routes.add(Route.post(PATH, BOOKERS, this::book));
    }

    /** @param clientId for whom the desk books; a client books for themselves and leaves it out */
    record BookingBody(@Nullable UUID clientId, UUID practitionerId, UUID kindId, OffsetDateTime start) {}

    private Answer book(Call call) {
        var actor = CallingPerson.of(call);
        var body = call.body(BookingBody.class);
        var key = Repeats.keyOf(call, "POST " + PATH);
        var client = body.clientId() == null ? actor.id() : new PersonId(body.clientId());
        var command = new Command(
                actor,
                client,
                new PersonId(body.practitionerId()),
                new KindId(body.kindId()),
                body.start().toInstant(),
                key);
        var outcome = bookSession.handle(command);
        boolean unnamed = body.clientId() == null
                && outcome instanceof Outcome.NotBookable(var obstacle)
                && obstacle == Obstacle.CLIENT_UNKNOWN;
        return unnamed ? Answer.problem(FOR_NOBODY) : answer(actor, key, outcome);
    }

    private Answer answer(Actor.Person actor, RequestKey key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Booked(var session) ->
                repeats.keep(key, 201, answers.view(session)).withHeader("Location", PATH + "/" + session.id());
            case Outcome.BookedBefore(var id, var stored) ->
                stored.map(repeats::replay).orElseGet(() -> rebuilt(actor, key, id));
            case Outcome.KeyReused() -> Repeats.keyReused();
            case Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.NotBookable(var obstacle) -> Answer.problem(problem(obstacle));
        };
    }

    private Answer rebuilt(Actor.Person actor, RequestKey key, SessionId id) {
        return findSessions
                .one(actor, id, answers::view)
                .map(view -> repeats.rebuilt(key, 201, view))
                .orElseGet(Repeats::stillRunning);
    }

    private static Problem problem(Obstacle obstacle) {
        return switch (obstacle) {
            case CLIENT_UNKNOWN -> field("clientId", "There is no such client.", "Hakuna mteja huyo.");
            case PRACTITIONER_UNKNOWN ->
                field("practitionerId", "There is no such practitioner.", "Hakuna mtaalamu huyo.");
            case KIND_NOT_OFFERED ->
                field("kindId", "This kind of session is not offered.", "Aina hii ya miadi haitolewi.");
            case IN_THE_PAST -> field("start", "The start is in the past.", "Muda wa kuanza umepita.");
            case TOO_FAR_AHEAD -> field("start", SessionAnswers.TOO_FAR_AHEAD);
            case OUTSIDE_AVAILABILITY ->
                field(
                        "start",
                        "The practitioner does not offer that time. Choose one of the open starts.",
                        "Mtaalamu hatoi muda huo. Chagua muda mmojawapo ulio wazi.");
            case SLOT_TAKEN -> Problem.of(ProblemType.SLOT_TAKEN);
        };
    }

    private static Problem field(String name, String en, String sw) {
        return field(name, new Wording(en, sw));
    }

    private static Problem field(String name, Wording words) {
        return Problem.of(ProblemType.UNPROCESSABLE, new FieldError(name, "not-possible", words))
                .saying(words);
    }
}
