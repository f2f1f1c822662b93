package io.miadi.http.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.ReceiveCallback;
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
 * Where a provider's callbacks arrive. The secret in the path is looked up first; only then is the body stored, and the
 * provider answered as soon as it is durable. Nothing here reads the body.
 */
public final class CallbackRoutes {
    private final ReceiveCallback receive;
    private final Predicate<InetAddress> isProvider;
    private final LongConsumer stored;

    /**
     * @param isProvider whether an address is on the provider's list
     * @param stored told the inbox id once a callback is durable, so that work on it begins at once
     */
    public CallbackRoutes(ReceiveCallback receive, Predicate<InetAddress> isProvider, LongConsumer stored) {
        this.receive = receive;
        this.isProvider = isProvider;
        this.stored = stored;
    }

    public void register(Routes routes) {
        routes.add(Route.post("/api/v1/mpesa/callback/{token}", Set.of(Access.PROVIDER_CALLBACK), this::receive)
                .taking(BodyRule.JSON)
                .cookies(CookieUse.IGNORED)
                .load(Load.LAST));
    }

    /** What Daraja expects to read (daraja.md 3.2). */
    private record AcknowledgementJson(
            @JsonProperty("ResultCode") int code,
            @JsonProperty("ResultDesc") String words) {}

    private Answer receive(Call call) {
        return CallbackToken.parse(call.token("token"))
                .map(token -> receive.handle(token, call.rawBody(), isProvider.test(call.address()), stored))
                .map(CallbackRoutes::answer)
                .orElseGet(CallbackRoutes::unknown);
    }

    private static Answer answer(ReceiveCallback.Outcome outcome) {
        return switch (outcome) {
            case ReceiveCallback.Outcome.Stored() -> Answer.ok(new AcknowledgementJson(0, "Accepted"));
            case ReceiveCallback.Outcome.UnknownToken() -> unknown();
        };
    }

    private static Answer unknown() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }
}
