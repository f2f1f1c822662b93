package io.miadi.application.audit.look;

import io.miadi.application.audit.sequence.PlacedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The entries that have their place in the log, for people who look for some of them. */
public interface LogEntries {
    /** Entries that fit the filter, the latest first, beginning behind the position. */
    List<PlacedEntry> find(Filter filter, Position before, int limit);

    /** The entry of a place; empty if the log does not reach so far, or its entry is gone. */
    Optional<PlacedEntry> at(long index);

    /**
     * What is looked for; what is empty does not matter.
     *
     * @param actor exactly, as the log names them
     * @param action exactly
     * @param subject exactly, {@code session:0198…}
     * @param from the first moment that counts
     * @param until the first moment that does not count any more
     */
    record Filter(
            Optional<String> actor, Optional<String> action, Optional<String> subject, Instant from, Instant until) {}

    /** Where a page ended: a time, and the place that tells what happened at the same time apart. */
    record Position(Instant at, long index) {
        static Position of(PlacedEntry entry) {
            return new Position(entry.entry().at(), entry.index());
        }
    }
}
