package io.miadi.application.batch;

import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/**
 * Works off the head of a list: all together in one unit of work, and when that fails one by one, each in its own, so that only
 * what is to blame is put off.
 */
public final class BatchFirst<T> {
    private final UnitOfWork unitOfWork;
    private final Worklist<T> worklist;

    public BatchFirst(UnitOfWork unitOfWork, Worklist<T> worklist) {
        this.unitOfWork = unitOfWork;
        this.worklist = worklist;
    }

    /** Things that wait in an order. Every call is made within a unit of work. */
    public interface Worklist<T> {
        /** The first things that are due, locked until the unit of work ends. */
        List<T> take(int limit);

        /** Does what is to be done with the things, and takes them off the list. */
        void work(List<T> taken);

        /** Puts the thing off, because of what its work failed of; it must not be taken again at once. */
        void postpone(T thing, RuntimeException cause);
    }

    /**
     * One pass; returns how many things left the list.
     *
     * @param troubles where each thing's failure is kept; whoever runs the pass tells of them
     * @throws StorageUnavailable at once, since no thing is to blame for it
     */
    public int run(int limit, Troubles troubles) {
        var taken = new ArrayList<T>();
        try {
            return unitOfWork.run(() -> work(taken, limit));
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e; // nothing on the list is to blame
            }
            return oneByOne(taken.size(), troubles);
        }
    }

    private int work(List<T> taken, int limit) {
        taken.clear(); // a transaction that lost a race runs again
        taken.addAll(worklist.take(limit));
        if (!taken.isEmpty()) {
            worklist.work(List.copyOf(taken));
        }
        return taken.size();
    }

    private int oneByOne(int count, Troubles troubles) {
        int done = 0;
        for (int i = 0; i < count; i++) {
            done += one(troubles);
        }
        return done;
    }

    private int one(Troubles troubles) {
        var taken = new ArrayList<T>();
        try {
            return unitOfWork.run(() -> work(taken, 1));
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            troubles.add(e);
            return unitOfWork.run(() -> postpone(taken, e));
        }
    }

    /** Returns how many were done, which is none. */
    private int postpone(List<T> taken, RuntimeException cause) {
        taken.forEach(thing -> worklist.postpone(thing, cause));
        return 0;
    }
}
