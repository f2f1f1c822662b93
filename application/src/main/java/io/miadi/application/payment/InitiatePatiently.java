package io.miadi.application.payment;

import io.miadi.application.payment.InitiatePayment.Command;
import io.miadi.application.payment.InitiatePayment.Outcome;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Initiates a payment, and while the client waits tries a provider that was certainly not reached again with growing pauses.
 * After that the client is told; nothing is pushed later. The tries live in memory only, so that a restart cannot push.
 */
public final class InitiatePatiently {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private final InitiatePayment initiate;
    private final Pauses pauses;
    private final InstantSource clock;

    public InitiatePatiently(InitiatePayment initiate, Pauses pauses, InstantSource clock) {
        this.initiate = initiate;
        this.pauses = pauses;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        var outcome = initiate.handle(command);
        var pause = FIRST_PAUSE;
        while (outcome instanceof Outcome.NotReached last) {
            boolean inTime = clock.instant().plus(pause).isBefore(last.giveUpAt());
            if (!inTime || !pauses.pause(pause)) {
                return outcome;
            }
            outcome = initiate.again(command, last);
            pause = longer(pause);
        }
        return outcome;
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
