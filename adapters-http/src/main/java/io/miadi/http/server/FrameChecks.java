package io.miadi.http.server;

import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What is refused of a well-formed request before anybody looks for its route. */
final class FrameChecks {
    /** The value of {@code Allow} where no route says it better. */
    static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    private static final Set<String> KNOWN = Set.of(METHODS.split(", "));
    private static final Set<String> ONCE = Set.of(
            "authorization",
            "content-type",
            "content-encoding",
            "cookie",
            "idempotency-key",
            "if-match",
            "origin",
            "sec-fetch-site",
            "x-api-key",
            "x-correlation-id",
            "x-csrf-token");

    private final ServerSettings.Limits limits;
    private final House house;

    FrameChecks(House house) {
        this.limits = house.settings().limits();
        this.house = house;
    }

    Optional<Problem> refuse(Request request) {
        if (!KNOWN.contains(request.getMethod())) {
            return Optional.of(notAllowed(request));
        }
        if (!isPlain(request.getHttpURI().getPath())) {
            return Optional.of(Problem.of(ProblemType.MALFORMED_HTTP));
        }
        if (keys(request.getHttpURI().getQuery()) > limits.queryKeys()) {
            return Optional.of(Problem.of(ProblemType.URI_TOO_LONG));
        }
        return headers(request);
    }

    private Problem notAllowed(Request request) {
        var here = house.routes().methodsAt(request.getHttpURI().getPath());
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED)
                .withHeader("Allow", here.isEmpty() ? METHODS : String.join(", ", here));
    }

    private Optional<Problem> headers(Request request) {
        var headers = request.getHeaders();
        if (headers.size() > limits.headers()) {
            return Optional.of(Problem.of(ProblemType.HEADERS_TOO_LARGE));
        }
        for (HttpField field : headers) {
            // A field that is not the first of its name is a second one.
            if (ONCE.contains(field.getLowerCaseName()) && headers.getField(field.getName()) != field) {
                return Optional.of(Problem.of(ProblemType.MALFORMED_HTTP));
            }
        }
        var encoding = headers.get(HttpHeader.CONTENT_ENCODING);
        return encoding == null || encoding.equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }

    /**
     * Our paths are made of ids, tokens and words and need no escapes. Refusing every escape, parameter, empty and dot segment
     * leaves one spelling of each path, so that nothing is matched in one spelling and used in another.
     */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && "/-_.~".indexOf(c) < 0) {
                return false;
            }
            boolean afterSlash = i > 0 && path.charAt(i - 1) == '/';
            if (afterSlash && (c == '/' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    private static int keys(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return 0;
        }
        int keys = 1;
        for (int i = 0; i < query.length(); i++) {
            keys += query.charAt(i) == '&' ? 1 : 0;
        }
        return keys;
    }
}
