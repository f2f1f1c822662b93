package io.miadi.testkit.transaction;

import io.miadi.application.transaction.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A unit of work over in-memory ports, kept by an undo log: a port that changes something says with {@link #onUndo} how to take
 * it back, and a run that fails takes everything back in reverse order.
 *
 * <p>Runs of different threads happen one after the other, which is the strictest isolation that a database offers.
 */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    @Override
    public <T> T run(Supplier<T> work) {
        if (turn.isHeldByCurrentThread()) {
            return work.get();
        }
        turn.lock();
        List<Runnable> tasks;
        T result;
        try {
            result = outermost(work);
            tasks = List.copyOf(afterCommit);
        } finally {
            undo.clear();
            afterCommit.clear();
            turn.unlock();
        }
        tasks.forEach(Runnable::run);
        return result;
    }

    @Override
    public <T> T atOneMoment(Supplier<T> look) {
        return run(look);
    }

    private <T> T outermost(Supplier<T> work) {
        boolean committed = false;
        try {
            T result = work.get();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                undo.forEach(Runnable::run);
            }
        }
    }

    @Override
    public void afterCommit(Runnable task) {
        if (turn.isHeldByCurrentThread()) {
            afterCommit.add(task);
        } else {
            task.run();
        }
    }

    /** Says how to take back the change that was just made. Outside of a run the change stands and the action is forgotten. */
    public void onUndo(Runnable action) {
        if (turn.isHeldByCurrentThread()) {
            undo.push(action);
        }
    }

    /** Whether the calling thread is inside a run; providers assert that it is not. */
    public boolean isRunning() {
        return turn.isHeldByCurrentThread();
    }
}
