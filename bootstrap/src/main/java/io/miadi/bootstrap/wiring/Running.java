package io.miadi.bootstrap.wiring;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs so far, ended in the reverse order of its start. A part is noted directly after it began, so that a start that fails
 * half way ends what it began, and a failing end keeps none of the others from ending.
 *
 * <p>All parts share one deadline (security rule HTTP-13). A part that has not ended by then is interrupted, named in the log and
 * left behind; some time is kept for what was noted as lasting.
 */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final Duration AFTER_INTERRUPT = Duration.ofMillis(250);

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
     * @param kept the last of it, which only the lasting parts may use
     */
    record Limits(Duration all, Duration kept) {}

    private record Part(String name, AutoCloseable end, boolean lasting) {}

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
        var failed = new IllegalStateException("not everything could be closed");
        long until = System.nanoTime() + limits.all().toNanos();
        while (!parts.isEmpty()) {
            var part = parts.pop();
            long left = until
                    - System.nanoTime()
                    - (part.lasting() ? 0 : limits.kept().toNanos());
            try {
                end(part, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed.addSuppressed(e);
            } catch (ExecutionException e) {
                failed.addSuppressed(e.getCause());
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }

    private static void end(Part part, long nanos) throws InterruptedException, ExecutionException {
        var ending = new FutureTask<Void>(() -> {
            part.end().close();
            return null;
        });
        var thread = Thread.ofVirtual().name("stop-" + part.name()).start(ending);
        try {
            ending.get(Math.max(nanos, AFTER_INTERRUPT.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            boolean ended = thread.join(AFTER_INTERRUPT);
            LOG.atWarn()
                    .addKeyValue("event", "stop.cut")
                    .addKeyValue("part", part.name())
                    .addKeyValue("stillRunning", !ended)
                    .log("a part did not end in time and was interrupted");
        }
    }
}
