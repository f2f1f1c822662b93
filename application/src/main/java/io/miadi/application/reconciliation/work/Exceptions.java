package io.miadi.application.reconciliation.work;

import io.miadi.application.reconciliation.Position;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.reconciliation.work.ExceptionItem;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The worklist of reconciliation: one item a line or record, ever. */
public interface Exceptions {
    /** Where a page goes on: behind this item. */
    record Mark(Instant openedAt, UUID id) {}

    /** @param assignee only what this person has to do; empty for everybody's */
    record Filter(boolean closed, Optional<PersonId> assignee) {}

    /** An item and the line or record that it is about. */
    record Listed(ExceptionItem item, Position position) {}

    /**
     * Opens an item for each, or opens it again where it healed, or where its class is another than that in which it was closed.
     *
     * @return how many there was something new about
     */
    int open(List<Position> work, Instant now);

    /** Closes the items of those that explained themselves and that nobody has proposed about; most have none. */
    void heal(List<Position> explained, Instant now);

    Optional<Listed> find(UUID id);

    /** The item, and nobody else moves it until the unit of work ends. */
    Optional<Listed> lock(UUID id);

    void replace(ExceptionItem item);

    /** Those nobody closed about what moved within the range, oldest first. */
    List<Listed> open(TimeRange range, int limit);

    int countOpen(TimeRange range);

    /** Oldest first. */
    List<Listed> list(Filter filter, Optional<Mark> after, int limit);
}
