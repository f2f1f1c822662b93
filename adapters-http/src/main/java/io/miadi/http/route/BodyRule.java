package io.miadi.http.route;

import java.util.Set;

/**
 * Which body a route accepts.
 *
 * @param mediaTypes in lower case, without parameters; empty for a route that takes no body
 * @param mostBytes a longer body is refused before it is read to its end
 */
public record BodyRule(Set<String> mediaTypes, int mostBytes) {
    public static final int JSON_BYTES = 64 * 1024;
    public static final BodyRule NONE = new BodyRule(Set.of(), 0);
    public static final BodyRule JSON = new BodyRule(Set.of("application/json"), JSON_BYTES);

    public BodyRule {
        mediaTypes = Set.copyOf(mediaTypes);
        if (mostBytes < 0 || mediaTypes.isEmpty() != (mostBytes == 0)) {
            throw new IllegalArgumentException("a body has types and a limit, or neither");
        }
    }

    public boolean isNone() {
        return mediaTypes.isEmpty();
    }
}
