package io.miadi.http.page;

import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items, 1 to 200
 * @param after the sort key of the last item of the page before, as it was given to {@link Cursors#encode}; empty for the
 *     first page
 */
public record PageRequest(int limit, List<String> after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit out of range");
        }
        after = List.copyOf(after);
    }

    public boolean isFirst() {
        return after.isEmpty();
    }
}
