package io.miadi.domain.identity;

import java.util.UUID;

/** Names one link that was or will be sent to a person. It identifies and never authorises. */
public record LinkId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
