package io.miadi.application.notification;

import io.miadi.application.notification.Notifications.Item;
import io.miadi.application.notification.Notifications.Unread;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.NotificationId;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps what people have read of their own list. Every move can be repeated: the first reading keeps its time. */
public final class MarkNotifications {
    private final UnitOfWork unitOfWork;
    private final Notifications notifications;
    private final InstantSource clock;

    public MarkNotifications(UnitOfWork unitOfWork, Notifications notifications, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The line as it is now; empty when the reader's list has none of that id. */
    public Optional<Item> read(PersonId reader, NotificationId id) {
        return unitOfWork.run(() -> notifications.markRead(reader, id, clock.instant()));
    }

    /** As {@link #read}, the other way. */
    public Optional<Item> unread(PersonId reader, NotificationId id) {
        return unitOfWork.run(() -> notifications.markUnread(reader, id));
    }

    /** Marks everything up to this number as read and counts what is left. Lines that came later stay as they are. */
    public Unread readUpTo(PersonId reader, long sequence) {
        return unitOfWork.run(() -> {
            notifications.read(reader, sequence, clock.instant());
            return notifications.unread(reader);
        });
    }
}
