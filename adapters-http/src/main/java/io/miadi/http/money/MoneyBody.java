package io.miadi.http.money;

import io.miadi.domain.money.Money;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import java.util.Currency;

/** An amount as the API writes and reads it: a decimal string, never a float, and an ISO 4217 code. */
public record MoneyBody(String amount, String currency) {
    public static MoneyBody of(Money money) {
        return new MoneyBody(money.decimal(), money.currency().getCurrencyCode());
    }

    /** Reads the amount; refuses what is not one, naming the field. */
    public Money money(String field) {
        return Money.parse(amount, currencyOf(field))
                .orElseThrow(() -> refusal(field + ".amount", AcceptedForm.AMOUNT));
    }

    private Currency currencyOf(String field) {
        // One installation keeps its books in one currency.
        if (!currency.equals(Money.KES.getCurrencyCode())) {
            throw refusal(field + ".currency", AcceptedForm.CURRENCY);
        }
        return Money.KES;
    }

    private static RuntimeException refusal(String field, AcceptedForm accepted) {
        return Problem.of(ProblemType.INVALID_REQUEST, FieldError.invalid(field, accepted))
                .asRefusal();
    }
}
