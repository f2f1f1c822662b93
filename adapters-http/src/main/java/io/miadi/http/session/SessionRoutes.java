package io.miadi.http.session;

import io.miadi.application.payment.FindPayments;
import io.miadi.application.session.ApproveSession;
import io.miadi.application.session.BookSession;
import io.miadi.application.session.CancelSession;
import io.miadi.application.session.CheckInClient;
import io.miadi.application.session.CompleteSession;
import io.miadi.application.session.CorrectOutcome;
import io.miadi.application.session.DeclineSession;
import io.miadi.application.session.FindSessions;
import io.miadi.application.session.MarkNoShow;
import io.miadi.application.session.RescheduleSession;
import io.miadi.application.session.SessionOutcome;
import io.miadi.application.session.Sessions;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionState;
import io.miadi.http.page.PageRequest;
import io.miadi.http.page.PageView;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sessions: looking them up, and everything that can be asked of one. */
public final class SessionRoutes {
    private static final String PATH = "/api/v1/sessions";
    private static final String LIST = "sessions";
    private static final Set<Access> APPROVERS = Set.of(Access.PRACTITIONER, Access.ADMIN, Access.OWNER);
    private static final Set<Access> PRACTICE = Set.of(Access.PRACTITIONER, Access.STAFF, Access.ADMIN, Access.OWNER);

    private final UseCases useCases;
    private final SessionAnswers answers;
    private final BookingRoutes booking;

    public SessionRoutes(UseCases useCases, FindPayments payments, Repeats repeats, ZoneId zone) {
        this.useCases = useCases;
        this.answers = new SessionAnswers(payments, zone);
        this.booking = new BookingRoutes(useCases.book(), useCases.find(), answers, repeats);
    }

    public record UseCases(
            BookSession book,
            FindSessions find,
            ApproveSession approve,
            DeclineSession decline,
            CancelSession cancel,
            RescheduleSession reschedule,
            CheckInClient checkIn,
            CompleteSession complete,
            MarkNoShow noShow,
            CorrectOutcome correct) {}

    public void register(Routes routes) {
        booking.register(routes);
        routes.add(Route.get(PATH, Access.SIGNED_IN, this::list));
        routes.add(Route.get(PATH + "/{id}", Access.SIGNED_IN, this::one));
        routes.add(plain(ActionWords.APPROVAL, APPROVERS, useCases.approve()::handle));
        routes.add(plain(ActionWords.DECLINE, APPROVERS, useCases.decline()::handle));
        routes.add(plain(ActionWords.CHECK_IN, PRACTICE, useCases.checkIn()::handle));
        routes.add(plain(ActionWords.COMPLETION, PRACTICE, useCases.complete()::handle));
        routes.add(plain(ActionWords.NO_SHOW, PRACTICE, useCases.noShow()::handle));
        routes.add(plain(ActionWords.CORRECTION, Access.DESK, useCases.correct()::handle));
        routes.add(Route.post(PATH + "/{id}/cancellation", Access.SIGNED_IN, this::cancel));
        routes.add(Route.post(PATH + "/{id}/rescheduling", Access.SIGNED_IN, this::reschedule));
    }

    /** An action that needs no more than its session. */
    record NothingBody() {}

    /** @param onBehalfOfClient whether the desk cancels because the client asked for it */
    record CancellationBody(@Nullable Boolean onBehalfOfClient) {}

    /** @param onBehalfOfClient whether the desk moves because the client asked for it */
    record ReschedulingBody(OffsetDateTime start, @Nullable Boolean onBehalfOfClient) {}

    private Route plain(
            ActionWords action, Set<Access> access, BiFunction<Actor.Person, SessionId, SessionOutcome> useCase) {
        return Route.post(PATH + "/{id}/" + action.segment(), access, call -> {
            call.body(NothingBody.class);
            return answers.of(action, useCase.apply(CallingPerson.of(call), session(call)));
        });
    }

    private Answer cancel(Call call) {
        var body = call.body(CancellationBody.class);
        boolean onBehalf = Boolean.TRUE.equals(body.onBehalfOfClient());
        return answers.of(
                ActionWords.CANCELLATION,
                useCases.cancel().handle(new CancelSession.Command(CallingPerson.of(call), session(call), onBehalf)));
    }

    private Answer reschedule(Call call) {
        var body = call.body(ReschedulingBody.class);
        var command = new RescheduleSession.Command(
                CallingPerson.of(call),
                session(call),
                body.start().toInstant(),
                Boolean.TRUE.equals(body.onBehalfOfClient()));
        return answers.of(ActionWords.RESCHEDULING, useCases.reschedule().handle(command));
    }

    private Answer one(Call call) {
        return useCases.find()
                .one(CallingPerson.of(call), session(call), answers::view)
                .map(Answer::ok)
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private Answer list(Call call) {
        var page = call.page(LIST);
        return useCases.find()
                .list(
                        CallingPerson.of(call),
                        states(call),
                        position(page),
                        page.limit() + 1,
                        found -> list(call, page, found));
    }

    private Answer list(Call call, PageRequest page, List<Session> found) {
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit() ? cursor(call, shown.getLast()) : null;
        return Answer.ok(new PageView<>(answers.views(shown), next));
    }

    private static String cursor(Call call, Session last) {
        return call.cursor(
                LIST, List.of(last.time().start().toString(), last.id().toString()));
    }

    private static Optional<Sessions.Position> position(PageRequest page) {
        return page.isFirst()
                ? Optional.empty()
                : Optional.of(new Sessions.Position(
                        Instant.parse(page.after().get(0)),
                        new SessionId(UUID.fromString(page.after().get(1)))));
    }

    private static Set<SessionState.Name> states(Call call) {
        return call.query("state").map(SessionRoutes::state).map(Set::of).orElse(Set.of());
    }

    private static SessionState.Name state(String text) {
        return Arrays.stream(SessionState.Name.values())
                .filter(name -> name.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST, FieldError.noneOf("state", stateNames()))
                        .asRefusal());
    }

    private static List<String> stateNames() {
        return Arrays.stream(SessionState.Name.values())
                .map(SessionState.Name::text)
                .toList();
    }

    private static SessionId session(Call call) {
        return new SessionId(call.id("id"));
    }
}
