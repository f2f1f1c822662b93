package io.miadi.domain.session;

import java.util.UUID;

/** Names one session; also the stream of its events. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
