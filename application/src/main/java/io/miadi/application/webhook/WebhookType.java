package io.miadi.application.webhook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What other programs can be told of. */
public enum WebhookType {
    /** Money came for a session's fee. */
    PAYMENT_SETTLED("payment.settled"),
    /** Money came that no fee could take; it is held for the client, and a person is asked. */
    PAYMENT_HELD("payment.held"),
    /** Money went back to the client. */
    PAYMENT_REFUNDED("payment.refunded"),
    /** A reconciliation run came to its end; what it found is in its report. */
    RECONCILIATION_COMPLETED("reconciliation.completed"),
    /** Lines or records turned up that a person has to look at. */
    EXCEPTIONS_OPENED("reconciliation.exceptions.opened"),
    /** An administrator asked for a test; nobody subscribes to it. */
    TEST("webhook.test");

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

    /** Those that an endpoint can be told of because it wants to be. */
    public static List<WebhookType> subscribable() {
        return Stream.of(values()).filter(type -> type != TEST).toList();
    }
}
