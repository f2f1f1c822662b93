package io.miadi.domain.session;

import java.util.UUID;

/** Names one kind of session that a practice offers. */
public record KindId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
