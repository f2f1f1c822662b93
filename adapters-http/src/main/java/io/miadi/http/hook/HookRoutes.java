package io.miadi.http.hook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.miadi.application.hook.Hooks;
import io.miadi.application.hook.ReceiveHook;
import io.miadi.application.payment.CallbackToken;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.BodyRule;
import io.miadi.http.route.Call;
import io.miadi.http.route.CookieUse;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Where a provider's results and its word of direct payments arrive; no word in these paths is one that Daraja refuses. The secret in the path is looked up first,
 * then the body is stored, and the provider is answered as soon as it is durable.
 */
public final class HookRoutes {
    static final String PATH = "/api/v1/hooks/{token}";

    private final ReceiveHook receive;
    private final Predicate<InetAddress> isProvider;
    private final LongConsumer stored;

    /**
     * @param isProvider whether an address is on the provider's list
     * @param stored told the id once a delivery is durable, so that work on it begins at once
     */
    public HookRoutes(ReceiveHook receive, Predicate<InetAddress> isProvider, LongConsumer stored) {
        this.receive = receive;
        this.isProvider = isProvider;
        this.stored = stored;
    }

    public void register(Routes routes) {
        add(routes, "/result", Hooks.Route.RESULT);
        add(routes, "/timeout", Hooks.Route.TIMEOUT);
        add(routes, "/confirmation", Hooks.Route.CONFIRMATION);
    }

    private void add(Routes routes, String path, Hooks.Route route) {
        routes.add(Route.post(PATH + path, Set.of(Access.PROVIDER_CALLBACK), call -> receive(call, route))
                .taking(BodyRule.JSON)
                .cookies(CookieUse.IGNORED)
                .load(Load.LAST));
    }

    /** What Daraja expects to read. */
    private record AcknowledgementJson(
            @JsonProperty("ResultCode") int code,
            @JsonProperty("ResultDesc") String words) {}

    private Answer receive(Call call, Hooks.Route route) {
        return CallbackToken.parse(call.token("token"))
                .map(token -> receive.handle(
                        new ReceiveHook.Command(token, route, call.rawBody(), isProvider.test(call.address())), stored))
                .map(HookRoutes::answer)
                .orElseGet(HookRoutes::unknown);
    }

    private static Answer answer(ReceiveHook.Outcome outcome) {
        return switch (outcome) {
            case ReceiveHook.Outcome.Stored() -> Answer.ok(new AcknowledgementJson(0, "Accepted"));
            case ReceiveHook.Outcome.UnknownToken() -> unknown();
        };
    }

    private static Answer unknown() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }
}
