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

    /**
     * Like {@link #run}, and all that the work reads is as it was at one moment, whatever others commit meanwhile. Within a run
     * that is open it sees what that run sees. For looks: a change in it may come out as a lost race.
     */
    <T> T atOneMoment(Supplier<T> look);

    /** Runs the task once the outermost run has committed; never after a rollback. Outside of a run it is run at once. */
    void afterCommit(Runnable task);
}
