package io.miadi.http.webhook;

import io.miadi.application.webhook.ManageWebhooks;
import io.miadi.application.webhook.ManageWebhooks.Outcome;
import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoint.Settings;
import io.miadi.http.language.Wording;
import io.miadi.http.limit.RatePolicy;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code webhooks}: the endpoints of other programs, for administrators. */
public final class WebhookRoutes {
    static final String PATH = "/api/v1/webhooks";

    /** Each address is looked up, so nobody may have many looked up. */
    private static final RatePolicy CHANGING = RatePolicy.perAccount("webhook-changes", 60, Duration.ofMinutes(10));

    private static final Wording NOT_CALLABLE = new Wording(
            "This address may not be called. Use https and a host name that leads to a public address.",
            "Anwani hii haiwezi kuitwa. Tumia https na jina la mwenyeji lenye anwani ya umma.");

    private final ManageWebhooks manage;
    private final InstantSource clock;
    private final ZoneId zone;

    public WebhookRoutes(ManageWebhooks manage, InstantSource clock, ZoneId zone) {
        this.manage = manage;
        this.clock = clock;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH, Access.ADMINS, this::list));
        routes.add(Route.post(PATH, Access.ADMINS, this::add).limitedBy(CHANGING));
        routes.add(Route.get(PATH + "/{id}", Access.ADMINS, this::find));
        routes.add(Route.patch(PATH + "/{id}", Access.ADMINS, this::change).limitedBy(CHANGING));
        routes.add(Route.delete(PATH + "/{id}", Access.ADMINS, this::remove));
        routes.add(Route.post(PATH + "/{id}/secret", Access.ADMINS, this::rotate)
                .taking(BodyRule.NONE)
                .limitedBy(CHANGING));
    }

    record NewWebhookBody(
            String url, List<String> types, @Nullable String description) {}

    /** Whether it is to be told. */
    enum Wish {
        ACTIVE,
        PAUSED
    }

    /** What is left out stays as it is. */
    record WebhookChangeBody(
            @Nullable String url,
            @Nullable List<String> types,
            @Nullable String description,
            @Nullable Wish state) {}

    private Answer list(Call call) {
        return manage.list(CallingPerson.of(call))
                .map(found ->
                        Answer.ok(new PageView<>(found.stream().map(this::view).toList(), null)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN)));
    }

    private Answer find(Call call) {
        return answer(manage.find(CallingPerson.of(call), call.id("id")));
    }

    private Answer add(Call call) {
        var body = call.body(NewWebhookBody.class);
        var fields = new WebhookFields();
        var url = fields.url(body.url());
        var types = fields.types(body.types());
        var description =
                fields.description(Optional.ofNullable(body.description()).orElse(""));
        fields.insist();
        var settings = new Settings(url.orElseThrow(), types.orElseThrow(), description.orElseThrow());
        return switch (manage.add(CallingPerson.of(call), settings)) {
            case Outcome.WithSecret made ->
                Answer.created(PATH + "/" + made.endpoint().id(), withSecret(made));
            case Outcome other -> answer(other);
        };
    }

    private Answer change(Call call) {
        var body = call.body(WebhookChangeBody.class);
        var fields = new WebhookFields();
        var url = Optional.ofNullable(body.url()).flatMap(fields::url);
        var types = Optional.ofNullable(body.types()).flatMap(fields::types);
        var description = Optional.ofNullable(body.description()).flatMap(fields::description);
        fields.insist();
        var wish = Optional.ofNullable(body.state());
        var now = clock.instant();
        return answer(manage.change(CallingPerson.of(call), call.id("id"), before -> {
            var known = before.settings();
            var changed = before.with(new Settings(
                    url.orElse(known.url()), types.orElse(known.types()), description.orElse(known.description())));
            return wish.map(wanted -> wished(changed, wanted, now)).orElse(changed);
        }));
    }

    private static WebhookEndpoint wished(WebhookEndpoint endpoint, Wish wish, Instant now) {
        return switch (wish) {
            case ACTIVE -> endpoint.resumed();
            case PAUSED -> endpoint.paused(now);
        };
    }

    private Answer remove(Call call) {
        return switch (manage.remove(CallingPerson.of(call), call.id("id"))) {
            case Outcome.Done _ -> Answer.noContent();
            case Outcome other -> answer(other);
        };
    }

    private Answer rotate(Call call) {
        return answer(manage.rotate(CallingPerson.of(call), call.id("id")));
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var endpoint) -> Answer.ok(view(endpoint));
            case Outcome.WithSecret made -> Answer.ok(withSecret(made));
            case Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.NotFound() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case Outcome.NotReachable() ->
                Answer.problem(
                        Problem.of(ProblemType.UNPROCESSABLE, new FieldError("url", "not-callable", NOT_CALLABLE)));
            case Outcome.TooMany(var most) ->
                Answer.problem(Problem.of(ProblemType.CONFLICT)
                        .saying(new Wording(
                                        "There are {0} already, which is the most. Remove one that is not used.",
                                        "Tayari zipo {0}, ambazo ndizo nyingi kabisa. Ondoa moja isiyotumika.")
                                .with(most)));
        };
    }

    private WebhookView.WithSecretView withSecret(Outcome.WithSecret made) {
        return new WebhookView.WithSecretView(
                view(made.endpoint()),
                made.secret().reveal(),
                made.formerUntil()
                        .map(until -> until.atZone(zone).toOffsetDateTime())
                        .orElse(null));
    }

    private WebhookView view(WebhookEndpoint endpoint) {
        return WebhookView.of(endpoint, zone);
    }
}
