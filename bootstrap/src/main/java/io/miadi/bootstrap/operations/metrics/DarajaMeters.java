package io.miadi.bootstrap.operations.metrics;

import io.miadi.mpesa.wire.DarajaCall;
import io.miadi.mpesa.wire.DarajaListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Times every call to Daraja, and remembers when it answered last. */
public final class DarajaMeters implements DarajaListener {
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final AtomicReference<Optional<Instant>> lastAnswer = new AtomicReference<>(Optional.empty());

    public DarajaMeters(Meters meters, InstantSource clock) {
        this.registry = meters.registry();
        this.clock = clock;
    }

    @Override
    public void called(DarajaCall call, Duration took, Outcome outcome) {
        if (outcome == Outcome.ANSWERED) {
            lastAnswer.set(Optional.of(clock.instant()));
        }
        Timer.builder("miadi.provider.call")
                .description("calls to the provider, by call and by what came of it on the network")
                .tag("provider", "mpesa")
                .tag("call", call.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(Meters.BUCKETS)
                .register(registry)
                .record(took);
    }

    /** When Daraja last answered this process anything; empty before the first time. */
    public Optional<Instant> lastAnswer() {
        return lastAnswer.get();
    }
}
