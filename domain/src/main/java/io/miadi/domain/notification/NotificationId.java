package io.miadi.domain.notification;

import java.util.UUID;

/** Names one notification: one recipient told one thing, by whatever channels. */
public record NotificationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
