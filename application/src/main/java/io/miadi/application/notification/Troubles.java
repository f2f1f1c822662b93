package io.miadi.application.notification;

import java.util.ArrayList;
import java.util.List;

/** What broke over single messages of a batch, kept until the others are done. For one thread. */
final class Troubles {
    private final List<RuntimeException> found = new ArrayList<>();

    void add(RuntimeException trouble) {
        found.add(trouble);
    }

    /** Throws when there is something to tell, with everything that was found. */
    void tell() {
        if (!found.isEmpty()) {
            var told =
                    new IllegalStateException(found.size() + " of a batch could not be handed off", found.getFirst());
            found.stream().skip(1).forEach(told::addSuppressed);
            throw told;
        }
    }
}
