package io.miadi.domain.reconciliation.work;

import io.miadi.domain.event.Event;
import java.util.UUID;

/** What the list of work has to tell administrators. */
public sealed interface WorkEvent extends Event {
    /** Names the occasion; each is a stream of its own. */
    UUID occasion();

    @Override
    default UUID stream() {
        return occasion();
    }

    /** Something was found that cannot wait for the summary of the day. */
    record CriticalFound(UUID occasion) implements WorkEvent {}

    /** The run of a day has ended, and work is open. */
    record DayLeftWork(UUID occasion) implements WorkEvent {}
}
