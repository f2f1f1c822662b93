package io.miadi.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null on the last one. */
public record PageView<T>(List<T> items, @Nullable String nextCursor) {
    public PageView {
        items = List.copyOf(items);
    }
}
