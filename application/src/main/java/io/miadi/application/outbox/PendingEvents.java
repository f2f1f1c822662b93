package io.miadi.application.outbox;

import io.miadi.domain.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reading side of the outbox: events that were committed and not yet handled. Only the oldest event of a stream can be
 * taken, so that a stream is handled in order and by one worker at a time.
 */
public interface PendingEvents {
    /**
     * The oldest waiting events that are heads of their streams and not put off beyond the given time, locked for the current
     * unit of work; those that another worker holds are skipped.
     */
    List<Pending> take(Instant now, int limit);

    /** Takes the events off the list, with the unit of work that handled them. */
    void done(List<Long> sequences);

    /** Puts the event, and with it its stream, off after its handling failed; the cause is the kind of failure, never its text. */
    void postpone(long sequence, Instant until, String cause);

    /** The time of the oldest event that waits; empty when none does. */
    Optional<Instant> oldest();

    /**
     * @param sequence rises in the order in which events were added
     * @param tries how often its handling failed
     */
    record Pending(long sequence, Stored stored, Instant at, int tries) {
        /** @throws IllegalStateException if what is stored cannot be read */
        public Event event() {
            return switch (stored) {
                case Readable(var event) -> event;
                case Unreadable(var why) ->
                    throw new IllegalStateException("event " + sequence + " cannot be read", why);
            };
        }
    }

    /** What stands in the outbox; one event that nobody understands must not keep the others from being taken. */
    sealed interface Stored {}

    record Readable(Event event) implements Stored {}

    /** @param why what reading it came to, such as a type that only a newer version knows */
    record Unreadable(RuntimeException why) implements Stored {}
}
