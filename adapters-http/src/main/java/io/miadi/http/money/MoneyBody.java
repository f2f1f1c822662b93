package io.miadi.http.money;

import io.miadi.domain.money.Money;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import io.miadi.http.problem.Written;
import java.util.Optional;

/** An amount as the API writes and reads it: a decimal string, never a float, and an ISO 4217 code. */
public record MoneyBody(
        @Written(AcceptedForm.AMOUNT) String amount,
        @Written(AcceptedForm.CURRENCY) String currency) {
    public static MoneyBody of(Money money) {
        return new MoneyBody(money.decimal(), money.currency().getCurrencyCode());
    }

    /** Reads the amount; what is wrong with it is remembered under the field's name, and nothing comes of it then. */
    public Optional<Money> money(String field, FieldErrors wrong) {
        // One installation keeps its books in one currency.
        boolean known = currency.equals(Money.KES.getCurrencyCode());
        wrong.unless(known, FieldError.invalid(field + ".currency", AcceptedForm.CURRENCY));
        var read = Money.parse(amount, Money.KES);
        wrong.unless(read.isPresent(), FieldError.invalid(field + ".amount", AcceptedForm.AMOUNT));
        return read.filter(_ -> known);
    }
}
