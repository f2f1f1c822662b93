package io.miadi.http.payment;

import io.miadi.application.payment.CloseReview;
import io.miadi.application.payment.ListOpenWork;
import io.miadi.application.payment.RefundObligations;
import io.miadi.application.payment.ReviewItems;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.http.money.MoneyBody;
import io.miadi.http.page.PageRequest;
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
import org.jspecify.annotations.Nullable;

/** The lists that the desk works from, in pages, and taking an item off the worklist by name. */
public final class OpenWorkRoutes {
    private static final String REVIEWS = "/api/v1/payment-reviews";
    private static final String REVIEW_LIST = "payment-reviews";
    private static final String REFUND_LIST = "refund-obligations";
    private static final int LONGEST_NOTE = 200;
    /** More digits than any number of an item has. */
    private static final int MOST_DIGITS = 18;

    private final ListOpenWork openWork;
    private final CloseReview close;
    private final ZoneId zone;

    public OpenWorkRoutes(ListOpenWork openWork, CloseReview close, ZoneId zone) {
        this.openWork = openWork;
        this.close = close;
        this.zone = zone;
    }

    public void register(Routes routes) {
        routes.add(Route.get(REVIEWS, Access.DESK, this::reviews));
        routes.add(Route.post(REVIEWS + "/{number}/close", Access.DESK, this::close));
        routes.add(Route.get("/api/v1/refund-obligations", Access.DESK, this::obligations));
    }

    record CloseBody(String note) {}

    record ReviewView(
            long number, UUID paymentId, @Nullable UUID attemptId, String kind, String text, OffsetDateTime openedAt) {}

    record ObligationView(
            UUID paymentId,
            UUID sessionId,
            UUID clientId,
            String reference,
            MoneyBody amount,
            String reason,
            String reasonCode,
            OffsetDateTime at) {}

    private Answer reviews(Call call) {
        var page = call.page(REVIEW_LIST);
        var after = position(page, (time, key) -> new ReviewItems.Position(time, Long.parseLong(key)));
        return openWork.reviews(CallingPerson.of(call), after, page.limit())
                .map(found -> Answer.ok(new PageView<>(
                        found.items().stream()
                                .map(open -> view(open.number(), open.item(), call.language()))
                                .toList(),
                        found.more() ? cursor(call, found.items().getLast().position()) : null)))
                .orElseGet(OpenWorkRoutes::forbidden);
    }

    private Answer obligations(Call call) {
        var page = call.page(REFUND_LIST);
        var after = position(
                page, (time, key) -> new RefundObligations.Position(time, new PaymentId(UUID.fromString(key))));
        return openWork.refunds(CallingPerson.of(call), after, page.limit())
                .map(found -> Answer.ok(new PageView<>(
                        found.items().stream()
                                .map(owed -> view(owed, call.language()))
                                .toList(),
                        found.more()
                                ? cursor(
                                        call,
                                        RefundObligations.Position.of(
                                                found.items().getLast().obligation()))
                                : null)))
                .orElseGet(OpenWorkRoutes::forbidden);
    }

    private Answer close(Call call) {
        var note = call.body(CloseBody.class).note().strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid("note", AcceptedForm.NOTE))
                    .asRefusal();
        }
        long number = number(call.token("number"));
        return switch (close.handle(new CloseReview.Command(CallingPerson.of(call), number, note))) {
            case CloseReview.Outcome.Closed(var item) -> Answer.ok(view(number, item, call.language()));
            case CloseReview.Outcome.NotOpen() -> Answer.problem(Problem.of(ProblemType.NOT_FOUND));
            case CloseReview.Outcome.NotAllowed() -> forbidden();
        };
    }

    private static long number(String text) {
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.of(ProblemType.NOT_FOUND).asRefusal();
        }
        return Long.parseLong(text);
    }

    private ReviewView view(long number, ReviewItem item, Language language) {
        return new ReviewView(
                number,
                item.payment().value(),
                item.attempt().map(a -> a.value()).orElse(null),
                item.kind().name(),
                DeskWords.of(item.kind()).in(language),
                at(item.openedAt()));
    }

    private ObligationView view(ListOpenWork.Owed open, Language language) {
        var owed = open.obligation();
        return new ObligationView(
                owed.payment().value(),
                open.payment().session().value(),
                open.payment().client().value(),
                open.payment().reference().value(),
                MoneyBody.of(owed.amount()),
                DeskWords.of(owed.because()).in(language),
                owed.because().name(),
                at(owed.at()));
    }

    /** What a page's cursor says: a time, and a key that tells what happened at the same time apart. */
    private interface PositionMaker<P> {
        P make(Instant time, String key);
    }

    private static <P> Optional<P> position(PageRequest page, PositionMaker<P> maker) {
        return page.isFirst()
                ? Optional.empty()
                : Optional.of(maker.make(
                        Instant.parse(page.after().get(0)), page.after().get(1)));
    }

    private static String cursor(Call call, ReviewItems.Position last) {
        return call.cursor(REVIEW_LIST, List.of(last.openedAt().toString(), Long.toString(last.number())));
    }

    private static String cursor(Call call, RefundObligations.Position last) {
        return call.cursor(
                REFUND_LIST,
                List.of(last.since().toString(), last.payment().value().toString()));
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static Answer forbidden() {
        return Answer.problem(Problem.of(ProblemType.FORBIDDEN));
    }
}
