package io.miadi.http.audit;

import io.miadi.http.json.TimeText;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.problem.Refusal;
import io.miadi.http.route.Call;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What people ask the log for, read strictly. */
final class LogParameters {
    /** Before all entries, and behind them. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int LONGEST = 100;
    private static final int MOST_DIGITS = 18;

    private LogParameters() {}

    /** Two sizes of the log. */
    record Sizes(long first, long second) {}

    static Optional<String> word(Call call, String name) {
        var word = call.query(name);
        if (word.filter(text -> text.isEmpty() || text.length() > LONGEST).isPresent()) {
            throw refused(FieldError.invalid(name, AcceptedForm.SEARCH));
        }
        return word;
    }

    static Optional<Instant> time(Call call, String name) {
        return call.query(name)
                .map(text -> TimeText.dateTime(text)
                        .map(OffsetDateTime::toInstant)
                        .orElseThrow(() -> refused(FieldError.invalid(name, AcceptedForm.DATE_TIME))));
    }

    static Optional<Long> place(Call call, String name) {
        return call.query(name).map(text -> {
            boolean number = !text.isEmpty()
                    && text.length() <= MOST_DIGITS
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number) {
                throw refused(FieldError.invalid(name, AcceptedForm.NOT_NEGATIVE));
            }
            return Long.parseLong(text);
        });
    }

    /** One of the two alone asks for nothing. */
    static Optional<Sizes> sizes(Call call) {
        var first = place(call, "from");
        var second = place(call, "to");
        if (first.isPresent() != second.isPresent()) {
            throw refused(FieldError.required(first.isPresent() ? "to" : "from"));
        }
        return first.map(from -> new Sizes(from, second.orElseThrow()));
    }

    private static Refusal refused(FieldError error) {
        return Problem.of(ProblemType.INVALID_REQUEST, error).asRefusal();
    }
}
