package io.miadi.http.payment.search;

import io.miadi.application.payment.search.Criterion;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import io.miadi.http.json.IdText;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import io.miadi.http.route.Call;
import io.miadi.http.route.DayParameters;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a search is by; every parameter that cannot be read is named in one refusal. */
final class SearchParameters {
    private static final int SHORTEST_TEXT = 3;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_REQUEST = 64;

    private final Call call;
    private final FieldErrors wrong = new FieldErrors();
    private final List<Criterion> criteria = new ArrayList<>();

    private SearchParameters(Call call) {
        this.call = call;
    }

    /** @param zone the practice's, which says what a day is */
    static List<Criterion> of(Call call, ZoneId zone) {
        var read = new SearchParameters(call);
        read.names();
        read.facts();
        DayParameters.optional(call, read.wrong)
                .ifPresent(days -> read.criteria.add(new Criterion.Within(days.in(zone))));
        read.wrong.insist();
        return read.criteria;
    }

    private void names() {
        add(
                "receipt",
                AcceptedForm.RECEIPT,
                text -> Optional.of(text)
                        .filter(Receipt::isReceipt)
                        .map(Receipt::new)
                        .map(Criterion.HasReceipt::new));
        add("reference", AcceptedForm.REFERENCE, text -> Reference.parse(text).map(Criterion.HasReference::new));
        add(
                "client",
                AcceptedForm.PART_OF_NAME,
                text -> Optional.of(text.strip())
                        .filter(part -> part.length() >= SHORTEST_TEXT && part.length() <= LONGEST_TEXT)
                        .map(Criterion.ClientLike::new));
        add("phone", AcceptedForm.PHONE, text -> Msisdn.parse(text).map(Criterion.FromPhone::new));
        add(
                "checkoutRequestId",
                AcceptedForm.CHECKOUT_REQUEST,
                text -> Optional.of(text)
                        .filter(id -> !id.isBlank() && id.length() <= LONGEST_REQUEST)
                        .map(Criterion.HasCheckoutRequest::new));
    }

    private void facts() {
        add(
                "sessionId",
                AcceptedForm.ID,
                text -> IdText.parse(text).map(SessionId::new).map(Criterion.OfSession::new));
        add(
                "practitionerId",
                AcceptedForm.ID,
                text -> IdText.parse(text).map(PersonId::new).map(Criterion.WithPractitioner::new));
        add(
                "minAmount",
                AcceptedForm.AMOUNT,
                text -> Money.parse(text, Money.KES).map(Criterion.AtLeast::new));
        add(
                "maxAmount",
                AcceptedForm.AMOUNT,
                text -> Money.parse(text, Money.KES).map(Criterion.AtMost::new));
        add(
                "state",
                AcceptedForm.ATTEMPT_STATE,
                text -> named(AttemptState.values(), text).map(Criterion.InState::new));
        add(
                "method",
                AcceptedForm.METHOD,
                text -> named(PaymentMethod.values(), text).map(Criterion.By::new));
    }

    private void add(String name, AcceptedForm form, Function<String, Optional<? extends Criterion>> reader) {
        call.query(name).ifPresent(text -> {
            var read = reader.apply(text);
            wrong.unless(read.isPresent(), FieldError.invalid(name, form));
            read.ifPresent(criteria::add);
        });
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Stream.of(values).filter(value -> value.name().equals(text)).findFirst();
    }
}
