package io.miadi.http.route;

import io.miadi.domain.time.DaySpan;
import io.miadi.http.json.TimeText;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Optional;

/** The days that a request is about: {@code from} and {@code to}, both included. */
public final class DayParameters {
    private static final String FROM = "from";
    private static final String TO = "to";

    private DayParameters() {}

    /** Throws a {@link io.miadi.http.problem.Refusal} where one is missing or unreadable, or they stand the wrong way round. */
    public static DaySpan required(Call call) {
        var wrong = new FieldErrors();
        wrong.unless(call.query(FROM).isPresent(), FieldError.required(FROM));
        wrong.unless(call.query(TO).isPresent(), FieldError.required(TO));
        wrong.insist();
        var days = optional(call, wrong);
        wrong.insist();
        return days.orElseThrow();
    }

    /** The days where both are given; one alone is refused with what else is wrong. */
    public static Optional<DaySpan> optional(Call call, FieldErrors wrong) {
        var from = day(call, FROM, wrong);
        var to = day(call, TO, wrong);
        wrong.unless(call.query(FROM).isPresent() || call.query(TO).isEmpty(), FieldError.required(FROM));
        wrong.unless(call.query(TO).isPresent() || call.query(FROM).isEmpty(), FieldError.required(TO));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = !to.get().isBefore(from.get());
        wrong.unless(inOrder, FieldError.invalid(TO, AcceptedForm.LAST_DAY));
        return inOrder ? Optional.of(new DaySpan(from.get(), to.get())) : Optional.empty();
    }

    private static Optional<LocalDate> day(Call call, String name, FieldErrors wrong) {
        var given = call.query(name);
        var read = given.flatMap(TimeText::date);
        wrong.unless(read.isPresent() == given.isPresent(), FieldError.invalid(name, AcceptedForm.DATE));
        return read;
    }
}
