package io.miadi.http.payment;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.DeskTakings.Taking;
import io.miadi.application.payment.FindPayments;
import io.miadi.application.payment.ListCashOfDay;
import io.miadi.application.payment.RecordDeskPayment;
import io.miadi.application.payment.RecordDeskPayment.Outcome;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.SessionId;
import io.miadi.http.json.TimeText;
import io.miadi.http.language.Wording;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.CallingPerson;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money taken at the desk, and the list that is counted against the drawer in the evening. */
public final class DeskRoutes {
    private static final String PATH = "/api/v1/payments/desk";

    private final RecordDeskPayment record;
    private final ListCashOfDay cash;
    private final FindPayments payments;
    private final Repeats repeats;
    private final ZoneId zone;

    public DeskRoutes(
            RecordDeskPayment record, ListCashOfDay cash, FindPayments payments, Repeats repeats, ZoneId zone) {
        this.record = record;
        this.cash = cash;
        this.payments = payments;
        this.repeats = repeats;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.post(PATH, Access.DESK, this::take));
        routes.add(Route.get(PATH, Access.DESK, this::list));
    }

    /** How money comes over the desk. */
    enum DeskMethod {
        CASH,
        CARD_AT_DESK;

        PaymentMethod method() {
            return switch (this) {
                case CASH -> PaymentMethod.CASH;
                case CARD_AT_DESK -> PaymentMethod.CARD_AT_DESK;
            };
        }
    }

    /** @param slip the card terminal's number; none for cash */
    record TakingBody(
            UUID sessionId,
            DeskMethod method,
            MoneyBody amount,
            @Nullable String slip) {}

    /** @param receipt our number, or that of the card's slip */
    record TakingView(
            OffsetDateTime at,
            UUID sessionId,
            UUID clientId,
            String reference,
            int attempt,
            String method,
            MoneyBody amount,
            String receipt,
            UUID takenBy) {}

    record TotalView(String method, MoneyBody amount) {}

    record DayView(LocalDate date, List<TakingView> items, List<TotalView> totals) {}

    private Answer take(Call call) {
        var body = call.body(TakingBody.class);
        var wrong = new FieldErrors();
        var amount = body.amount().money("amount", wrong);
        wrong.unless(
                amount.filter(Money::isZero).isEmpty(),
                FieldError.invalid("amount.amount", AcceptedForm.MORE_THAN_NOTHING));
        var slip = slip(body, wrong);
        wrong.insist();
        var key = Repeats.keyOf(call, "POST " + PATH);
        var command = new RecordDeskPayment.Command(
                CallingPerson.of(call),
                new SessionId(body.sessionId()),
                body.method().method(),
                amount.orElseThrow(),
                slip,
                key);
        return answer(call, command.session(), key, record.handle(command));
    }

    private static Optional<Receipt> slip(TakingBody body, FieldErrors wrong) {
        var given = Optional.ofNullable(body.slip());
        var read = given.filter(Receipt::isReceipt)
                .map(Receipt::new)
                .filter(body.method().method()::takesSlip);
        var form = body.method() == DeskMethod.CASH ? AcceptedForm.NO_SLIP : AcceptedForm.SLIP;
        wrong.unless(read.isPresent() == given.isPresent(), FieldError.invalid("slip", form));
        return read;
    }

    private Answer answer(Call call, SessionId session, RequestKey key, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var payment, var attempt) -> repeats.keep(key, 201, PaymentSummaryView.of(payment));
            case Outcome.RecordedBefore(var attempt, var stored) ->
                stored.map(repeats::replay).orElseGet(() -> rebuilt(session, key));
            case Outcome.KeyReused() -> Repeats.keyReused();
            case Outcome.NotFound() ->
                saying(ProblemType.NOT_FOUND, new Wording("There is no such session.", "Hakuna kikao kama hicho."));
            case Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
            case Outcome.NotApproved(var state) -> NotPayable.answer(state);
            case Outcome.PromptOpen(var number) ->
                saying(
                        ProblemType.PAYMENT_IN_PROGRESS,
                        new Wording(
                                        "The client may still be paying by M-Pesa (attempt {0}). Wait for it, or release it first.",
                                        "Huenda mteja bado analipa kwa M-Pesa (jaribio {0}). Subiri, au liachilie kwanza.")
                                .with(number));
            case Outcome.NothingDue(var status) -> Answer.problem(Problem.of(ProblemType.ALREADY_PAID));
            case Outcome.MoreThanDue(var remaining) ->
                saying(
                        ProblemType.AMOUNT_NOT_ALLOWED,
                        new Wording("Only {0} is open.", "Kilicho wazi ni {0} tu.").with(remaining));
            case Outcome.NotASlip() ->
                Answer.problem(Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("slip", AcceptedForm.SLIP)));
            case Outcome.NumberUsed(var number) ->
                saying(
                        ProblemType.CONFLICT,
                        new Wording(
                                        "The number {0} was recorded before, for another payment; nothing was recorded now.",
                                        "Nambari {0} iliandikwa awali, kwa malipo mengine; hakuna kilichoandikwa sasa.")
                                .with(number.value()));
        };
    }

    private Answer rebuilt(SessionId session, RequestKey key) {
        return payments.ofSession(session)
                .map(payment -> repeats.rebuilt(key, 201, PaymentSummaryView.of(payment)))
                .orElseGet(Repeats::stillRunning);
    }

    private Answer list(Call call) {
        var given = call.query("date").orElseThrow(() -> refused(FieldError.required("date")));
        var date = TimeText.date(given).orElseThrow(() -> refused(FieldError.invalid("date", AcceptedForm.DATE)));
        return switch (cash.on(CallingPerson.of(call), date)) {
            case ListCashOfDay.Outcome.Listed(var day) -> Answer.ok(view(day));
            case ListCashOfDay.Outcome.NotAllowed() -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
        };
    }

    private static Refusal refused(FieldError error) {
        return Problem.of(ProblemType.INVALID_REQUEST, error).asRefusal();
    }

    private DayView view(ListCashOfDay.Day day) {
        var totals = day.totals().entrySet().stream()
                .map(t -> new TotalView(t.getKey().name(), MoneyBody.of(t.getValue())))
                .toList();
        return new DayView(day.date(), day.takings().stream().map(this::view).toList(), totals);
    }

    private TakingView view(Taking taking) {
        return new TakingView(
                taking.at().atZone(zone).toOffsetDateTime(),
                taking.of().session().value(),
                taking.of().client().value(),
                taking.of().reference().value(),
                taking.attempt(),
                taking.method().name(),
                MoneyBody.of(taking.amount()),
                taking.receipt().value(),
                taking.takenBy().value());
    }

    private static Answer saying(ProblemType type, Wording words) {
        return Answer.problem(Problem.of(type).saying(words));
    }
}
