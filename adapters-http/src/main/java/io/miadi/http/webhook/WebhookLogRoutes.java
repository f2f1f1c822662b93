package io.miadi.http.webhook;

import io.miadi.application.webhook.RepeatWebhooks;
import io.miadi.application.webhook.RepeatWebhooks.Outcome;
import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.application.webhook.WebhookLog;
import io.miadi.http.language.Wording;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.page.PageRequest;
import io.miadi.http.page.PageView;
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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an endpoint was told, a test of it, and telling it once more; for administrators. */
public final class WebhookLogRoutes {
    private static final String ONE = WebhookRoutes.PATH + "/{id}";
    private static final String LIST = "webhook-deliveries";
    private static final RatePolicy REPEATING = RatePolicy.perAccount("webhook-repeats", 60, Duration.ofMinutes(10));

    private final RepeatWebhooks repeat;
    private final ZoneId zone;

    public WebhookLogRoutes(RepeatWebhooks repeat, ZoneId zone) {
        this.repeat = repeat;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(ONE + "/deliveries", Access.ADMINS, this::list));
        routes.add(Route.get(ONE + "/deliveries/{event}", Access.ADMINS, this::find));
        routes.add(Route.post(ONE + "/deliveries/{event}/replay", Access.ADMINS, this::replay)
                .taking(BodyRule.NONE)
                .limitedBy(REPEATING));
        routes.add(Route.post(ONE + "/replay", Access.ADMINS, this::replaySince).limitedBy(REPEATING));
        routes.add(Route.post(ONE + "/test", Access.ADMINS, this::test)
                .taking(BodyRule.NONE)
                .limitedBy(REPEATING));
    }

    /** From when on, by the time at which things happened. */
    record ReplayBody(OffsetDateTime since) {}

    record ReplayedView(int count) {}

    private Answer list(Call call) {
        var state = call.query("state").map(WebhookLogRoutes::state);
        var webhook = call.id("id");
        var name = LIST + webhook + state.map(Enum::name).orElse("");
        var page = call.page(name);
        var before = page.isFirst()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(page.after().getFirst()));
        return answer(
                repeat.list(CallingPerson.of(call), webhook, state, before, page.limit() + 1),
                found -> Answer.ok(page(call, name, page, found)));
    }

    private PageView<DeliveryView> page(Call call, String name, PageRequest page, List<WebhookLog.Delivery> found) {
        var shown = found.subList(0, Math.min(found.size(), page.limit()));
        var next = found.size() > page.limit()
                ? call.cursor(name, List.of(Long.toString(shown.getLast().number())))
                : null;
        return new PageView<>(
                shown.stream().map(each -> DeliveryView.of(each, zone)).toList(), next);
    }

    private static State state(String text) {
        var names = Stream.of(State.values()).map(Enum::name).toList();
        return Stream.of(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST, FieldError.noneOf("state", names))
                        .asRefusal());
    }

    private Answer find(Call call) {
        return answer(
                repeat.sent(CallingPerson.of(call), call.id("id"), call.id("event")),
                sent -> Answer.ok(DeliveryView.SentView.of(sent, zone)));
    }

    private Answer test(Call call) {
        return answer(repeat.test(CallingPerson.of(call), call.id("id")), this::accepted);
    }

    private Answer replay(Call call) {
        return answer(repeat.replay(CallingPerson.of(call), call.id("id"), call.id("event")), this::accepted);
    }

    private Answer accepted(WebhookLog.Delivery delivery) {
        return Answer.accepted(DeliveryView.of(delivery, zone));
    }

    private Answer replaySince(Call call) {
        var since = call.body(ReplayBody.class).since().toInstant();
        return answer(
                repeat.replaySince(CallingPerson.of(call), call.id("id"), since),
                count -> Answer.accepted(new ReplayedView(count)));
    }

    private <T> Answer answer(Outcome<T> outcome, Function<T, Answer> done) {
        return switch (outcome) {
            case Outcome.Done<T>(var what) -> done.apply(what);
            case Outcome.NotAllowed<T>() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.NotFound<T>() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case Outcome.NotTold<T>() ->
                Answer.problem(Problem.of(ProblemType.WRONG_STATE)
                        .saying(new Wording(
                                "The endpoint rests. Set its state to ACTIVE, then test it.",
                                "Kituo hiki kimepumzika. Weka hali yake kuwa ACTIVE, kisha ukijaribu.")));
            case Outcome.TooLongAgo<T>() ->
                Answer.problem(Problem.of(
                        ProblemType.INVALID_REQUEST,
                        new FieldError(
                                "since",
                                "invalid",
                                new Wording(
                                                "Name a time of the last {0} days.",
                                                "Taja wakati usiozidi siku {0} zilizopita.")
                                        .with(RepeatWebhooks.MOST_DAYS))));
        };
    }
}
