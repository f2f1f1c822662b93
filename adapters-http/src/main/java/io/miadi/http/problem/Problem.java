package io.miadi.http.problem;

import io.miadi.http.language.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One failure, ready to be told.
 *
 * @param detail what the caller can do about it
 * @param headers header fields that belong to this answer, such as {@code Retry-After} or {@code Allow}
 */
public record Problem(ProblemType type, Wording detail, List<FieldError> errors, Map<String, String> headers) {
    private static final Wording WAIT = new Wording("Try again in {0} s.", "Jaribu tena baada ya sekunde {0}.");

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, type.advice(), List.of(), Map.of());
    }

    /** A request whose fields are wrong; at least one of them is named. */
    public static Problem of(ProblemType type, FieldError first, FieldError... more) {
        var errors = new ArrayList<FieldError>();
        errors.add(first);
        errors.addAll(List.of(more));
        return new Problem(type, type.advice(), errors, Map.of());
    }

    /** Too much was asked for; the words say for how many seconds to wait, as the header does. */
    public static Problem tooMany(Duration wait) {
        return of(ProblemType.TOO_MANY_REQUESTS)
                .saying(WAIT.with(seconds(wait)))
                .retryAfter(wait);
    }

    /** The same failure explained more exactly than the catalogue can. */
    public Problem saying(Wording exactly) {
        return new Problem(type, exactly, errors, headers);
    }

    public Problem withErrors(List<FieldError> fields) {
        return new Problem(type, detail, fields, headers);
    }

    public Problem withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(type, detail, errors, all);
    }

    /** Says when to come back, in whole seconds rounded up, at least one. */
    public Problem retryAfter(Duration wait) {
        return withHeader("Retry-After", Long.toString(seconds(wait)));
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    /** For code deep in the reading of a request, which has no answer to return. */
    public Refusal asRefusal() {
        return new Refusal(this);
    }
}
