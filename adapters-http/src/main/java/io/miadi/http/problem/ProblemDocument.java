package io.miadi.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.miadi.domain.identity.Language;
import java.util.List;

/** The body of a problem as it goes over the wire (RFC 9457, with {@code correlationId} and {@code errors} of our own). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        List<Field> errors) {
    public static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";

    /** One wrong field, in the caller's language. */
    public record Field(String field, String code, String message) {}

    public static ProblemDocument of(Problem problem, Language language, String correlationId) {
        var type = problem.type();
        return new ProblemDocument(
                type.uri(),
                type.title().in(language),
                type.status(),
                problem.detail().in(language),
                "urn:miadi:request:" + correlationId,
                correlationId,
                problem.errors().stream()
                        .map(e -> new Field(e.field(), e.code(), e.message().in(language)))
                        .toList());
    }
}
