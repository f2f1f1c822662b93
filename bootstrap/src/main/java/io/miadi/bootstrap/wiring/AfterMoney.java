package io.miadi.bootstrap.wiring;

import io.miadi.application.notification.DeliverMessages;
import io.miadi.application.payment.Pauses;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Messages let callbacks go first: printing a receipt takes many times what settling a payment does, and on a small machine a rush of
 * payments would wait for it. Each message gives way for half a second and no longer, so that messages leave in time (P61).
 */
final class AfterMoney implements DeliverMessages.Turn {
    /** Callbacks in the works that leave a machine of two cores room for a message. */
    private static final int FEW = 2;

    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final int MOST_GLANCES = 50;

    private final IntSupplier callbacks;
    private final Pauses pauses;

    /** @param callbacks how many are worked on or wait for it now */
    AfterMoney(IntSupplier callbacks, Pauses pauses) {
        this.callbacks = callbacks;
        this.pauses = pauses;
    }

    @Override
    public void await() {
        int glances = 0;
        while (callbacks.getAsInt() > FEW && glances < MOST_GLANCES && pauses.pause(GLANCE)) {
            glances++;
        }
    }
}
