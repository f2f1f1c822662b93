package io.miadi.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What runs so far, ended in the reverse order of its start. A part is noted directly after it began, so that a start that fails
 * half way ends what it began, and a failing end keeps none of the others from ending.
 */
final class Running implements AutoCloseable {
    private final Deque<AutoCloseable> ends = new ArrayDeque<>();

    /** Notes how a part ends and returns it. */
    <T extends AutoCloseable> T add(T part) {
        ends.push(part);
        return part;
    }

    /** Notes something to be done at the end, before all that was noted earlier. */
    void atEnd(Runnable end) {
        ends.push(end::run);
    }

    @Override
    public void close() {
        var failed = new IllegalStateException("not everything could be closed");
        while (!ends.isEmpty()) {
            try {
                ends.pop().close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failed.addSuppressed(e);
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }
}
