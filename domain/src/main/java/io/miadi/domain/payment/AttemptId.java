package io.miadi.domain.payment;

import java.util.UUID;

/** Names one attempt to pay. */
public record AttemptId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
