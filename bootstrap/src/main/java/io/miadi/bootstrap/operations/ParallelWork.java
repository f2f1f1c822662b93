package io.miadi.bootstrap.operations;

import io.miadi.application.operations.JobStatus;
import java.util.LinkedHashSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Works on single ids as soon as they are known, several at once, each in a lane with a thread of its own. It is only a short
 * way: what does not fit, fails or is lost with the process is found by the job's poll. An id may be worked on more than once, also
 * at the same time, so the work claims what it works on.
 */
public final class ParallelWork {
    /** As many as the poll takes in a few passes; more waiting ids would only be memory. */
    static final int MOST_WAITING = 1_024;

    /** No id of ours is negative: identity columns count from one. */
    private static final long NONE = -1;

    private final Tracked job;
    private final LongConsumer work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final LinkedHashSet<Long> waiting = new LinkedHashSet<>();
    private boolean stopping;
    private int working;
    private long turnedAway;

    ParallelWork(Tracked job, LongConsumer work) {
        this.job = job;
        this.work = work;
    }

    /** Takes the id on unless it waits already; {@code false} when there is too much to do, and the poll has to find it. */
    public boolean submit(long id) {
        lock.lock();
        try {
            if (stopping || (waiting.size() >= MOST_WAITING && !waiting.contains(id))) {
                turnedAway++;
                return false;
            }
            if (waiting.add(id)) {
                arrived.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    public JobStatus status() {
        return job.log().status();
    }

    /** Ids that wait for a lane now, for the metrics. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Ids that are worked on or wait for it now. */
    public int atHand() {
        lock.lock();
        try {
            return waiting.size() + working;
        } finally {
            lock.unlock();
        }
    }

    /** Ids left to the poll because too many waited, for the metrics. */
    public long turnedAway() {
        lock.lock();
        try {
            return turnedAway;
        } finally {
            lock.unlock();
        }
    }

    /** What waits is dropped: it is stored, and the next start's poll finds it. */
    void askToStop() {
        lock.lock();
        try {
            stopping = true;
            waiting.clear();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void lane() {
        try {
            while (true) {
                long id = next();
                if (id == NONE) {
                    return;
                }
                try {
                    job.run(() -> {
                        work.accept(id);
                        return 1;
                    });
                } finally {
                    worked();
                }
            }
        } catch (InterruptedException e) {
            // Only the end of the program interrupts a lane, and its thread ends here.
            Thread.currentThread().interrupt();
        }
    }

    private long next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !stopping) {
                arrived.await();
            }
            if (stopping) {
                return NONE;
            }
            working++;
            return waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    private void worked() {
        lock.lock();
        try {
            working--;
        } finally {
            lock.unlock();
        }
    }
}
