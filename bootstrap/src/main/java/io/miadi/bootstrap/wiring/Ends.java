package io.miadi.bootstrap.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends parts, the last one first, within the limits. An interrupt of the thread that waits changes neither order nor time; it is
 * told to the caller when all is done. For one thread, once.
 */
final class Ends {
    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);

    /** What the parts that are late have together, once before and once after they are interrupted. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final long until;
    private final long ordinaryUntil;
    private final List<Ending> begun = new ArrayList<>();
    private final List<Ending> late = new ArrayList<>();
    private boolean interrupted;

    Ends(Running.Limits limits) {
        this.until = System.nanoTime() + limits.all().toNanos();
        var moments = MOMENT.multipliedBy(limits.kept().isZero() ? 0 : 2);
        this.ordinaryUntil = until - limits.kept().plus(moments).toNanos();
    }

    private record Ending(String name, FutureTask<Void> task, Thread thread) {}

    /** Throws with what failed, after everything was ended or left behind. */
    void endAll(Deque<Running.Part> parts) {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            if (part.lasting()) {
                endLate();
                endLasting(begin(part));
            } else {
                endOrdinary(begin(part));
            }
        }
        endLate();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwFailures();
    }

    private Ending begin(Running.Part part) {
        var task = new FutureTask<Void>(() -> {
            part.end().close();
            return null;
        });
        var ending = new Ending(
                part.name(),
                task,
                Thread.ofVirtual().name("stop-" + part.name()).start(task));
        begun.add(ending);
        return ending;
    }

    private void endOrdinary(Ending ending) {
        boolean inTime = System.nanoTime() - ordinaryUntil < 0;
        if (!hasEnded(ending, ordinaryUntil)) {
            late.add(ending);
            if (inTime) {
                ending.thread().interrupt();
            }
        }
    }

    private void endLasting(Ending ending) {
        if (!hasEnded(ending, Math.max(until, System.nanoTime() + MOMENT.toNanos()))) {
            late.add(ending);
            endLate();
        }
    }

    /** Gives all that are late one moment, interrupts them together, gives them another, and names what runs on. */
    private void endLate() {
        awaitLate();
        late.removeIf(ending -> ending.task().isDone());
        late.forEach(ending -> ending.thread().interrupt());
        awaitLate();
        for (var ending : late) {
            LOG.atWarn()
                    .addKeyValue("event", "stop.cut")
                    .addKeyValue("part", ending.name())
                    .addKeyValue("stillRunning", !ending.task().isDone())
                    .log("a part did not end in time and was interrupted");
        }
        late.clear();
    }

    private void awaitLate() {
        long moment = System.nanoTime() + MOMENT.toNanos();
        late.forEach(ending -> hasEnded(ending, moment));
    }

    private boolean hasEnded(Ending ending, long limit) {
        while (ending.thread().isAlive()) {
            long left = limit - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                if (!ending.thread().join(Duration.ofNanos(left))) {
                    return false;
                }
            } catch (InterruptedException waitOn) {
                interrupted = true;
            }
        }
        return true;
    }

    private void throwFailures() {
        var failed = new IllegalStateException("not everything could be closed");
        begun.stream()
                .map(Ending::task)
                .filter(task -> task.state() == Future.State.FAILED)
                .forEach(task -> failed.addSuppressed(task.exceptionNow()));
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }
}
