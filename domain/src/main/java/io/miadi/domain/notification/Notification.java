package io.miadi.domain.notification;

import io.miadi.domain.identity.PersonId;
import java.time.Instant;

/**
 * That one person is told one thing. It follows from a committed event, and its key is made of what it tells, so that the same
 * event planned twice makes one notification.
 *
 * @param recipient who is told; for a link to somebody who is not known yet, who they will be
 */
public record Notification(NotificationId id, MessageKind kind, Subject subject, PersonId recipient, Instant at) {
    /** What makes two notifications the same: what is told, of what, in which version or attempt, to whom. */
    public String key() {
        return kind.key() + "|" + subject.text() + "|" + recipient;
    }
}
