package io.miadi.http.payment;

import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.ListOpenWork;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.payment.ReleaseAttempt.Outcome;
import io.miadi.domain.payment.PaymentId;
import io.miadi.http.language.MomentWords;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.page.PageView;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looking at payments, releasing an attempt whose outcome stays unknown, and the lists that people work from. */
public final class PaymentRoutes {
    private static final String PATH = "/api/v1/payments";
    private static final int LONGEST_REASON = 200;

    private final FindPayments find;
    private final ReleaseAttempt release;
    private final ListOpenWork openWork;
    private final ZoneId zone;

    public PaymentRoutes(FindPayments find, ReleaseAttempt release, ListOpenWork openWork, ZoneId zone) {
        this.find = find;
        this.release = release;
        this.openWork = openWork;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(PATH + "/{id}", Access.SIGNED_IN, this::one));
        routes.add(Route.post(PATH + "/{id}/attempts/{number}/release", Access.DESK, this::release));
        routes.add(Route.get("/api/v1/payment-reviews", Access.DESK, this::reviews));
        routes.add(Route.get("/api/v1/refund-obligations", Access.DESK, this::obligations));
    }

    record ReleaseBody(String reason) {}

    record ReviewView(UUID paymentId, @Nullable UUID attemptId, String kind, String text, OffsetDateTime openedAt) {}

    record ObligationView(UUID paymentId, MoneyBody amount, String reason, String reasonCode, OffsetDateTime at) {}

    private Answer one(Call call) {
        return find.one(CallingPerson.of(call), new PaymentId(call.id("id")))
                .map(found -> Answer.ok(PaymentView.of(found, call.language(), zone)))
                .orElseGet(PaymentRoutes::notFound);
    }

    private Answer release(Call call) {
        var reason = call.body(ReleaseBody.class).reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("reason", AcceptedForm.REASON))
                    .asRefusal();
        }
        var command = new ReleaseAttempt.Command(
                CallingPerson.of(call), new PaymentId(call.id("id")), number(call.token("number")), reason);
        return switch (release.handle(command)) {
            case Outcome.Released(var payment, var attempt) -> Answer.ok(PaymentSummaryView.of(payment));
            case Outcome.NotFound() -> notFound();
            case Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.NotUnknown(var state) ->
                saying(new Wording(
                                "{0}; only an attempt whose outcome is unknown can be released.",
                                "{0}; jaribio ambalo matokeo yake hayajulikani tu ndilo linaloweza kuachiliwa.")
                        .with(AttemptWords.of(state)));
            case Outcome.TooEarly(var from) ->
                saying(new Wording(
                                "It can be released from {0}; until then the provider is asked.",
                                "Inaweza kuachiliwa kuanzia {0}; hadi wakati huo mtoa huduma anaulizwa.")
                        .with(MomentWords.of(from, zone)));
        };
    }

    private Answer reviews(Call call) {
        return listed(
                openWork.reviews(CallingPerson.of(call)),
                item -> new ReviewView(
                        item.payment().value(),
                        item.attempt().map(a -> a.value()).orElse(null),
                        item.kind().name(),
                        DeskWords.of(item.kind()).in(call.language()),
                        at(item.openedAt())));
    }

    private Answer obligations(Call call) {
        return listed(
                openWork.refunds(CallingPerson.of(call)),
                o -> new ObligationView(
                        o.payment().value(),
                        MoneyBody.of(o.amount()),
                        DeskWords.of(o.because()).in(call.language()),
                        o.because().name(),
                        at(o.at())));
    }

    private static <T, V> Answer listed(Optional<List<T>> found, Function<T, V> view) {
        return found.map(items ->
                        Answer.ok(new PageView<>(items.stream().map(view).toList(), null)))
                .orElseGet(() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN)));
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static int number(String text) {
        if (text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.of(ProblemType.NOT_FOUND).asRefusal();
        }
        return Integer.parseInt(text);
    }

    private static Answer notFound() {
        return Answer.problem(Problem.of(ProblemType.NOT_FOUND));
    }

    private static Answer saying(Wording words) {
        return Answer.problem(Problem.of(ProblemType.WRONG_STATE).saying(words));
    }
}
