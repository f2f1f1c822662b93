package io.miadi.notify.breaker;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards every call to one server: after five of eight without a usable answer nobody is called for ten seconds, then one call
 * tries (security rules MSG-5 and REL-2). Trouble with a single recipient is a usable answer. Safe for any number of threads.
 */
public final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final Duration SHUT_FOR = Duration.ofSeconds(10);

    private final CircuitBreaker<Object> circuit;

    Breaker(String channel, Duration shutFor) {
        this.circuit = CircuitBreaker.builder()
                .withFailureThreshold(5, 8)
                .withSuccessThreshold(1)
                .withDelay(shutFor)
                .onOpen(_ -> LOG.atWarn()
                        .addKeyValue("event", "way.shut")
                        .addKeyValue("channel", channel)
                        .log("a server does not answer; nothing is handed to it for a while"))
                .build();
    }

    /**
     * A breaker as every channel has it.
     *
     * @param channel as the log names it
     */
    public static Breaker of(String channel) {
        return new Breaker(channel, SHUT_FOR);
    }

    /**
     * Makes the call, unless the breaker is open; empty when nobody was called.
     *
     * @param usable whether what came of it is an answer of the server, and not trouble with the server
     */
    public <T> Optional<T> call(Supplier<T> call, Predicate<T> usable) {
        if (!circuit.tryAcquirePermit()) {
            return Optional.empty();
        }
        boolean answered = false;
        try {
            var result = call.get();
            answered = usable.test(result);
            return Optional.of(result);
        } finally {
            if (answered) {
                circuit.recordSuccess();
            } else {
                circuit.recordFailure();
            }
        }
    }

    /** How many calls would be made now: none while it is open, one to try whether the server is back. */
    public int room() {
        return switch (circuit.getState()) {
            case CLOSED -> Integer.MAX_VALUE;
            case OPEN -> circuit.getRemainingDelay().isZero() ? 1 : 0;
            case HALF_OPEN -> 1;
        };
    }
}
