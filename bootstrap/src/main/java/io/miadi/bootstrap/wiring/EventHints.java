package io.miadi.bootstrap.wiring;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.transaction.UnitOfWork;

/**
 * Wakes the planner after each commit that left an event, so that people are told at once. Only a short way: what another process
 * commits, and what a hint misses, is found by the planner's poll. Safe for any number of threads.
 */
final class EventHints {
    private volatile Runnable planner = () -> {};

    /** Whom to wake from now on; until then nobody is, and the first pass finds what was left. */
    void reach(Runnable waking) {
        planner = waking;
    }

    /** The outbox, with a hint for every event once its unit of work has committed. */
    Outbox heardIn(Outbox outbox, UnitOfWork unitOfWork) {
        return event -> {
            outbox.add(event);
            unitOfWork.afterCommit(() -> planner.run());
        };
    }
}
