package io.miadi.application.notification;

import io.miadi.application.notification.Notifications.Item;
import io.miadi.application.notification.Notifications.Unread;
import io.miadi.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;

/** Shows people their own list of notifications; there is no way to another's. */
public final class FindNotifications {
    private final Notifications notifications;

    public FindNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Which lines of a list are asked for. */
    public enum Which {
        ALL,
        UNREAD
    }

    /** @param before only lines with a lower number than this */
    public record Query(PersonId reader, Which which, Optional<Long> before, int limit) {}

    /** Latest first. */
    public List<Item> list(Query query) {
        return switch (query.which()) {
            case ALL -> notifications.before(query.reader(), query.before(), query.limit());
            case UNREAD -> notifications.unreadBefore(query.reader(), query.before(), query.limit());
        };
    }

    public Unread unread(PersonId reader) {
        return notifications.unread(reader);
    }
}
