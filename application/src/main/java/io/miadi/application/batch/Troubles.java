package io.miadi.application.batch;

import io.miadi.application.transaction.StorageUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What broke over single things of a pass, kept until the others are done. For one thread. */
public final class Troubles {
    private final List<RuntimeException> found = new ArrayList<>();

    public void add(RuntimeException trouble) {
        found.add(trouble);
    }

    /**
     * Does the work for one thing of the pass.
     *
     * @return what came of it, or the other when it broke
     * @throws StorageUnavailable at once, since the things behind it would meet the same
     */
    public <T> T each(Supplier<T> work, T other) {
        try {
            return work.get();
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            add(e);
            return other;
        }
    }

    /** The same for work that leaves nothing to return. */
    public void each(Runnable work) {
        boolean unused = each(
                () -> {
                    work.run();
                    return true;
                },
                false);
    }

    /**
     * Throws when there is something to tell, with everything that was found.
     *
     * @param things what the pass went over, such as "messages"
     * @param undone what was not done with them, such as "handed off"
     */
    public void tell(String things, String undone) {
        if (!found.isEmpty()) {
            var told = new IllegalStateException(
                    found.size() + " of the " + things + " could not be " + undone, found.getFirst());
            found.stream().skip(1).forEach(told::addSuppressed);
            throw told;
        }
    }
}
