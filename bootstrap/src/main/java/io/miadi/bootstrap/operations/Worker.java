package io.miadi.bootstrap.operations;

import io.miadi.application.operations.JobStatus;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * A named loop on a thread of its own. It runs a pass, again while a pass found work, and then waits for its pause
 * to end or for {@link #wake}. Between passes that find work it may let some gather, where many at once cost less than one by one. A pass that throws ends nothing: the next one comes after a pause that grows with each failure.
 */
public final class Worker {
    private static final Duration FIRST_FAILURE_PAUSE = Duration.ofMillis(250);

    /** To 8 s at most: everything works again within 10 s of an outage's end (security rule REL-7). */
    private static final int MOST_DOUBLINGS = 5;

    private final Tracked job;
    private final Pace pace;
    private final IntSupplier pass;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean stopping;

    /**
     * When a loop goes on.
     *
     * @param gathering between a pass that found something and the next, whether woken or not
     * @param pause between passes that find nothing, when nobody wakes the worker
     */
    public record Pace(Duration gathering, Duration pause) {
        static Pace eager(Duration pause) {
            return new Pace(Duration.ZERO, pause);
        }
    }

    Worker(Tracked job, Pace pace, IntSupplier pass) {
        this.job = job;
        this.pace = pace;
        this.pass = pass;
    }

    /**
     * There may be work: a pass begins at once, or after the running one. Any number of calls before it begins are one. A failing
     * worker keeps to its pause first, or a busy system would turn an outage into a storm.
     */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public JobStatus status() {
        return job.log().status();
    }

    void askToStop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void loop() {
        try {
            while (begins()) {
                var end = job.run(pass);
                switch (end) {
                    case Tracked.End.Done(int found) when found > 0 -> rest(pace.gathering(), true);
                    case Tracked.End.Done(int ignored) -> rest(pace.pause(), false);
                    case Tracked.End.Failed() -> rest(failurePause(), true);
                }
            }
        } catch (InterruptedException e) {
            // Only the end of the program interrupts a worker, and its thread ends here.
            Thread.currentThread().interrupt();
        }
    }

    /** Forgets earlier wakes, because the pass that begins now sees what they told of. */
    private boolean begins() {
        lock.lock();
        try {
            woken = false;
            return !stopping && !Thread.currentThread().isInterrupted();
        } finally {
            lock.unlock();
        }
    }

    private void rest(Duration length, boolean deaf) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = length.toNanos();
            while (!stopping && (deaf || !woken) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration failurePause() {
        long doublings = Math.clamp(job.log().failuresInARow() - 1, 0, MOST_DOUBLINGS);
        return Duration.ofMillis(FIRST_FAILURE_PAUSE.toMillis() << doublings);
    }
}
