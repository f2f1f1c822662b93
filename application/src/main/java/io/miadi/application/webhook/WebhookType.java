package io.miadi.application.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/** What other programs can be told of. */
public enum WebhookType {
    /** Money came for a session's fee; {@code sessionId}, {@code paymentId} and {@code attemptId} say which. */
    PAYMENT_SETTLED("payment.settled"),
    /** A reconciliation run came to its end; what it found is in its report. */
    RECONCILIATION_COMPLETED("reconciliation.completed");

    private final String wire;

    WebhookType(String wire) {
        this.wire = wire;
    }

    /** The name that others see. */
    public String wire() {
        return wire;
    }

    public static Optional<WebhookType> parse(String wire) {
        return Stream.of(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
