package io.miadi.http.calendar;

import io.miadi.application.calendar.Availabilities;
import io.miadi.application.calendar.PublishAvailability;
import io.miadi.application.session.ListOpenStarts;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.session.KindId;
import io.miadi.http.json.IdText;
import io.miadi.http.json.TimeText;
import io.miadi.http.language.Wording;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Publishing when a practitioner can be booked, and looking for free starts. */
public final class AvailabilityRoutes {
    private static final String PATH = "/api/v1/practitioners/{id}/availability";
    private static final Set<Access> PUBLISHERS = Set.of(Access.PRACTITIONER, Access.ADMIN, Access.OWNER);

    private final PublishAvailability publish;
    private final Availabilities availabilities;
    private final ListOpenStarts openStarts;
    private final ZoneId zone;

    public AvailabilityRoutes(
            PublishAvailability publish, Availabilities availabilities, ListOpenStarts openStarts, ZoneId zone) {
        this.publish = publish;
        this.availabilities = availabilities;
        this.openStarts = openStarts;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.SIGNED_IN, this::show));
        routes.add(Route.put(PATH, PUBLISHERS, this::publish));
        routes.add(Route.get("/api/v1/practitioners/{id}/open-starts", Access.SIGNED_IN, this::openStarts)
                .load(Load.SEARCH));
    }

    private Answer show(Call call) {
        return Answer.ok(AvailabilityBody.of(availabilities.of(practitioner(call))));
    }

    private Answer publish(Call call) {
        var availability = call.body(AvailabilityBody.class).availability(zone);
        var command = new PublishAvailability.Command(CallingPerson.of(call), practitioner(call), availability);
        return switch (publish.handle(command)) {
            case PublishAvailability.Outcome.Published() -> Answer.ok(AvailabilityBody.of(availability));
            case PublishAvailability.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
        };
    }

    private Answer openStarts(Call call) {
        var date = required(call, "date", TimeText::date, AcceptedForm.DATE);
        var kind = new KindId(required(call, "kindId", IdText::parse, AcceptedForm.ID));
        return switch (openStarts.on(date, practitioner(call), kind)) {
            case ListOpenStarts.Outcome.Starts(var starts) ->
                Answer.ok(new PageView<>(starts.stream().map(this::at).toList(), null));
            case ListOpenStarts.Outcome.NoSuchPractitioner() -> noSuchPractitioner();
            case ListOpenStarts.Outcome.NoSuchKind() -> noSuchKind();
        };
    }

    private static Answer noSuchPractitioner() {
        var words = new Wording(
                "There is no such practitioner; /api/v1/practitioners lists them.",
                "Hakuna mtaalamu kama huyo; /api/v1/practitioners inawaorodhesha.");
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND).saying(words));
    }

    private static Answer noSuchKind() {
        var words = new Wording(
                "There is no such kind of session; /api/v1/session-kinds lists them.",
                "Hakuna aina hiyo ya miadi; /api/v1/session-kinds inaziorodhesha.");
        return Answer.problem(Problem.of(ProblemType.UNPROCESSABLE, new FieldError("kindId", "invalid", words)));
    }

    private OffsetDateTime at(Instant start) {
        return start.atZone(zone).toOffsetDateTime();
    }

    private static <T> T required(Call call, String name, Function<String, Optional<T>> parser, AcceptedForm accepted) {
        var text = call.query(name)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST, FieldError.required(name))
                        .asRefusal());
        return parser.apply(text)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid(name, accepted))
                        .asRefusal());
    }

    private static PersonId practitioner(Call call) {
        return new PersonId(call.id("id"));
    }
}
