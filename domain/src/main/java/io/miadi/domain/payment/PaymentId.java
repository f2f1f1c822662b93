package io.miadi.domain.payment;

import java.util.UUID;

/** Names one payment: a due with its attempts. */
public record PaymentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
