package io.miadi.application.reconciliation.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All runs, and the queue of those that wait. */
public interface Runs {
    /** Where a page of the list goes on: behind this run. */
    record Mark(Instant requestedAt, UUID id) {}

    /** @return {@code false} when there is one of that id, or one of the clock for that day */
    boolean add(Run run);

    Optional<Run> find(UUID id);

    /** Newest first. */
    List<Run> list(Optional<Mark> after, int limit);

    /** A run whose time has come; nobody else gets it until the lease is over. */
    Optional<Run> claim(Instant now, Duration lease);

    void progress(UUID id, int steps);

    /** Puts it back in the queue. */
    void again(UUID id, Instant at, String cause);

    /** @return {@code false} when another node, whose lease came after, has ended it already */
    boolean finish(UUID id, Run.State.Done done);

    void fail(UUID id, Run.State.Failed failed);
}
