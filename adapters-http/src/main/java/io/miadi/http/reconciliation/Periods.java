package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.Period;
import io.miadi.application.reconciliation.run.RequestRun;
import io.miadi.http.json.TimeText;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import io.miadi.http.route.Call;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Periods as callers write them: two days, both included. */
final class Periods {
    private Periods() {}

    /** The period of the query's {@code from} and {@code to}; a wrong or missing one is refused by name. */
    static Period asked(Call call) {
        return checked(day(call, "from"), day(call, "to"));
    }

    static Period checked(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > RequestRun.MOST_DAYS) {
            throw refused(FieldError.invalid("to", AcceptedForm.PERIOD));
        }
        return new Period(from, to);
    }

    private static LocalDate day(Call call, String name) {
        var text = call.query(name).orElseThrow(() -> refused(FieldError.required(name)));
        return TimeText.date(text).orElseThrow(() -> refused(FieldError.invalid(name, AcceptedForm.DATE)));
    }

    private static Refusal refused(FieldError error) {
        return Problem.of(ProblemType.INVALID_REQUEST, error).asRefusal();
    }
}
