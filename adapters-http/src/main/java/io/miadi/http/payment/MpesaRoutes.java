package io.miadi.http.payment;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.InitiatePayment.Command;
import io.miadi.application.payment.InitiatePayment.Outcome;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import io.miadi.http.language.Wording;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asking a client's phone for money, and what a waiting client is shown. */
public final class MpesaRoutes {
    private static final String INITIATE = "/api/v1/mpesa/initiate";
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final RatePolicy PROMPTS = RatePolicy.perAccount("prompts", 30, Duration.ofMinutes(1));
    private static final RatePolicy CONNECTION_TESTS =
            RatePolicy.perAccount("connection-tests", 6, Duration.ofMinutes(1));

    private final Function<Command, Optional<Outcome>> initiate;
    private final FindPayments payments;
    private final PaymentProvider provider;
    private final Repeats repeats;

    /** @param initiate initiates a payment; empty when its outcome is not known yet at the end of the request's time */
    public MpesaRoutes(
            Function<Command, Optional<Outcome>> initiate,
            FindPayments payments,
            PaymentProvider provider,
            Repeats repeats) {
        this.initiate = initiate;
        this.payments = payments;
        this.provider = provider;
        this.repeats = repeats;
    }

    public void register(Routes routes) {
        routes.add(Route.post(INITIATE, Access.SIGNED_IN, this::initiate)
                .within(DEADLINE)
                .load(Load.NEW_PAYMENT)
                .limitedBy(PROMPTS));
        routes.add(Route.get("/api/v1/mpesa/status/{sessionId}", Access.SIGNED_IN, this::status));
        routes.add(Route.post("/api/v1/mpesa/test-connection", Access.ADMINS, this::testConnection)
                .limitedBy(CONNECTION_TESTS));
    }

    /** @param phone whose phone is asked, in any usual Kenyan spelling */
    record InitiationBody(UUID sessionId, String phone) {}

    record NothingBody() {}

    record ConnectionView(boolean works, @Nullable String problem) {}

    private Answer initiate(Call call) {
        var body = call.body(InitiationBody.class);
        var key = Repeats.keyOf(call, "POST " + INITIATE);
        var session = new SessionId(body.sessionId());
        var payer = Msisdn.parse(body.phone()).orElseThrow(() -> notANumber().asRefusal());
        var outcome = initiate.apply(new Command(CallingPerson.of(call), session, payer, key));
        return outcome.map(known -> answer(call, session, key, known)).orElseGet(() -> underWay(call, session));
    }

    private Answer answer(Call call, SessionId session, RequestKey key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked asked -> asked(call, session, key);
            case Outcome.NotReached notReached -> asked(call, session, key);
            case Outcome.AskedBefore(var attempt, var stored, var since) ->
                stored.map(repeats::replay).orElseGet(() -> askedBefore(call, session, key));
            case Outcome.StillTrying _ -> Repeats.stillRunning();
            case Outcome.Refused(var refusal) -> InitiationProblems.answer(refusal);
        };
    }

    /** Whatever the provider said, the truth is the attempt: the caller is shown where it stands. */
    private Answer asked(Call call, SessionId session, RequestKey key) {
        return payments.status(CallingPerson.of(call), session)
                .map(status -> repeats.keep(key, 202, StatusView.of(status, call.language())))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private Answer askedBefore(Call call, SessionId session, RequestKey key) {
        var status = payments.status(CallingPerson.of(call), session);
        return status.map(s ->
                        isUnderWay(s) ? shown(call, s) : repeats.rebuilt(key, 202, StatusView.of(s, call.language())))
                .orElseGet(Repeats::stillRunning);
    }

    /**
     * The request's time is over before the initiation's: the caller is shown how it stands, and nothing is kept under the key,
     * because another attempt may yet take the place of the present one.
     */
    private Answer underWay(Call call, SessionId session) {
        return payments.status(CallingPerson.of(call), session)
                .map(status -> shown(call, status))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private static Answer shown(Call call, FindPayments.Status status) {
        return Answer.accepted(StatusView.of(status, call.language()));
    }

    /** Whether the push itself has not been answered yet. */
    private static boolean isUnderWay(FindPayments.Status status) {
        return status.payment().stream()
                .flatMap(payment -> payment.attempts().reversed().stream().limit(1))
                .anyMatch(attempt -> attempt.state() == AttemptState.SENT);
    }

    private Answer status(Call call) {
        return payments.status(CallingPerson.of(call), new SessionId(call.id("sessionId")))
                .map(status -> Answer.ok(StatusView.of(status, call.language())))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND)));
    }

    private Answer testConnection(Call call) {
        call.body(NothingBody.class);
        return Answer.ok(
                switch (provider.testConnection()) {
                    case PaymentProvider.Connection.Works() -> new ConnectionView(true, null);
                    case PaymentProvider.Connection.Fails(var cause) -> new ConnectionView(false, cause);
                });
    }

    private static Problem notANumber() {
        var words = new Wording(
                "Enter a Kenyan mobile number, such as 0712 345 678.",
                "Weka nambari ya simu ya Kenya, kwa mfano 0712 345 678.");
        return Problem.of(ProblemType.INVALID_REQUEST, new FieldError("phone", "invalid", words))
                .saying(words);
    }
}
