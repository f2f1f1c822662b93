package io.miadi.application.transaction;

import java.util.function.Supplier;

/**
 * One business step: what repositories do inside {@link #run} commits together or not at all.
 *
 * <p>Nested runs join the outer one. The work may be run again after a serialisation failure or a deadlock, so it touches
 * nothing but the store: no network, no message, no counter. An exception from the work rolls everything back and comes out
 * unchanged.
 */
public interface UnitOfWork {
    <T> T run(Supplier<T> work);

    /** Runs the task once the outermost run has committed; never after a rollback. Outside of a run it is run at once. */
    void afterCommit(Runnable task);
}
