package io.miadi.bootstrap.operations.metrics;

import io.micrometer.core.instrument.Gauge;
import java.util.function.IntSupplier;

/** Shows whether e-mail and SMS keep away from a server that does not answer. */
public final class SenderMeters {
    private SenderMeters() {}

    /** @param room how many messages the sender would hand over now */
    public static void show(Meters meters, String channel, IntSupplier room) {
        Gauge.builder("miadi.sender.shut", room, r -> r.getAsInt() == 0 ? 1 : 0)
                .description("1 while nothing is handed over because the server does not answer")
                .tag("channel", channel)
                .strongReference(true)
                .register(meters.registry());
    }
}
