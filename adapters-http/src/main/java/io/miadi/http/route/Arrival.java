package io.miadi.http.route;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request as it came in, matched to its route and checked in its framing.
 *
 * @param path the concrete path
 * @param pathParameters not yet checked by type
 */
public record Arrival(
        Route route,
        String path,
        Map<String, String> pathParameters,
        QueryParameters query,
        Function<String, Optional<String>> headers) {}
