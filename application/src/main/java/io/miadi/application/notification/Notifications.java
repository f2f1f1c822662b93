package io.miadi.application.notification;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.NotificationId;
import io.miadi.domain.notification.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The product's own list of notifications, one a person, numbered without gaps in the order of the commits. */
public interface Notifications {
    /** Adds a line to the recipient's list, within a unit of work, with whose commit it gets its number. */
    void add(Notification notification, String line);

    /** Lines with a number below the given one, latest first; the latest of all where none is given. */
    List<Item> before(PersonId person, Optional<Long> sequence, int limit);

    /** As {@link #before}, of what was not read yet. */
    List<Item> unreadBefore(PersonId person, Optional<Long> sequence, int limit);

    /** Lines with a number above the given one, oldest first: what somebody missed who was away. */
    List<Item> after(PersonId person, long sequence, int limit);

    Unread unread(PersonId person);

    /** Marks every line up to the number as read, within a unit of work; what was read before keeps its time. */
    void read(PersonId person, long upTo, Instant at);

    /**
     * Marks one line of this person's list as read, within a unit of work, and returns it; what was read before keeps its time.
     * Empty when the list has no such line.
     */
    Optional<Item> markRead(PersonId person, NotificationId id, Instant at);

    /** Makes one line of this person's list unread again, within a unit of work, and returns it; empty when there is none. */
    Optional<Item> markUnread(PersonId person, NotificationId id);

    /** @param readAt when its reader first said so; empty while it is unread */
    record Item(
            long sequence,
            NotificationId id,
            MessageKind kind,
            Subject subject,
            String line,
            Instant at,
            Optional<Instant> readAt) {}

    /** @param asOf the highest number of the list when it was counted */
    record Unread(int count, long asOf) {}
}
