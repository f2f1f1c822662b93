package io.miadi.domain.notification;

import java.util.UUID;

/** Names one notification on one channel; what a provider is given as our name for the message. */
public record DeliveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
