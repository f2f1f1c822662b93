package io.miadi.bootstrap.wiring;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What runs so far, ended in the reverse order of its start. A part is noted directly after it began, so that a start that fails
 * half way ends what it began, and a failing end keeps none of the others from ending.
 *
 * <p>All parts share one deadline (security rule HTTP-13). After it the ends of all other parts begin at once, for there is no time
 * left to keep their order; together they have a moment, are interrupted together, and what still runs is named in the log and left
 * behind. What was noted as lasting keeps its own time in full and ends after everything that stands on it.
 */
final class Running implements AutoCloseable {
    private final Deque<Part> parts = new ArrayDeque<>();
    private final Limits limits;

    Running() {
        this(new Limits(Duration.ofSeconds(15), Duration.ofSeconds(4)));
    }

    Running(Limits limits) {
        this.limits = limits;
    }

    /**
     * How long everything together may take to end.
     *
     * @param all from the first to the last
     * @param kept the last of it, which only the lasting parts may use; when it is all of it, the others have their moment still
     */
    record Limits(Duration all, Duration kept) {}

    record Part(String name, AutoCloseable end, boolean lasting) {}

    /** Notes how a part ends and returns it. */
    <T extends AutoCloseable> T add(T part) {
        parts.push(new Part(part.getClass().getSimpleName(), part, false));
        return part;
    }

    /** The same for a part that everything else stands on, such as the store; the hurry of the others does not touch it. */
    <T extends AutoCloseable> T addLasting(T part) {
        parts.push(new Part(part.getClass().getSimpleName(), part, true));
        return part;
    }

    /** Notes something to be done at the end, before all that was noted earlier. */
    void atEnd(String name, Runnable end) {
        parts.push(new Part(name, end::run, false));
    }

    @Override
    public void close() {
        new Ends(limits).endAll(parts);
    }
}
