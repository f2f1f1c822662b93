package io.miadi.http.hook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.miadi.application.hook.Hooks;
import io.miadi.application.hook.ReceiveHook;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.reconciliation.channel.AnswerValidation;
import io.miadi.application.reconciliation.channel.AnswerValidation.Outcome;
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
 * Where a provider asks if a payment may be made, and waits a few seconds for the answer. The question is durable before it is
 * answered; when the store cannot be reached there is no answer, and the provider does what was registered for that.
 */
public final class ValidationRoutes {
    private final AnswerValidation answers;
    private final Predicate<InetAddress> isProvider;
    private final LongConsumer stored;

    /**
     * @param isProvider whether an address is on the provider's list
     * @param stored told the id once a question is durable
     */
    public ValidationRoutes(AnswerValidation answers, Predicate<InetAddress> isProvider, LongConsumer stored) {
        this.answers = answers;
        this.isProvider = isProvider;
        this.stored = stored;
    }

    public void register(Routes routes) {
        routes.add(Route.post(HookRoutes.PATH + "/validation", Set.of(Access.PROVIDER_CALLBACK), this::validate)
                .taking(BodyRule.JSON)
                .cookies(CookieUse.IGNORED)
                .load(Load.LAST));
    }

    /** What Daraja expects to read; the code is a string here (daraja.md 5.2). */
    private record VerdictJson(
            @JsonProperty("ResultCode") String code,
            @JsonProperty("ResultDesc") String words) {}

    private Answer validate(Call call) {
        return CallbackToken.parse(call.token("token"))
                .map(token -> answers.handle(
                        new ReceiveHook.Command(
                                token, Hooks.Route.VALIDATION, call.rawBody(), isProvider.test(call.address())),
                        stored))
                .map(ValidationRoutes::answer)
                .orElseGet(ValidationRoutes::unknown);
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted() -> Answer.ok(new VerdictJson("0", "Accepted"));
            case Outcome.Refused(var why) -> Answer.ok(new VerdictJson(code(why), "Rejected"));
            case Outcome.UnknownToken() -> unknown();
        };
    }

    private static String code(AnswerValidation.Reason why) {
        return switch (why) {
            case ACCOUNT -> "C2B00012";
            case SHORT_CODE -> "C2B00015";
            case OTHER -> "C2B00016";
        };
    }

    private static Answer unknown() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }
}
