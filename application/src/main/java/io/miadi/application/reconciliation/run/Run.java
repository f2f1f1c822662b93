package io.miadi.application.reconciliation.run;

import io.miadi.application.reconciliation.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run over a period.
 *
 * @param id made from the period, the rules and what was known when it was asked for: to ask again for the same is the same run
 * @param requestedBy the actor's label
 * @param rules the version of the rules
 * @param watermark the last thing that matching had been told when it was asked for
 */
public record Run(
        UUID id,
        Trigger trigger,
        String requestedBy,
        Instant requestedAt,
        Period period,
        String rules,
        long watermark,
        State state) {
    /** Who asked. */
    public enum Trigger {
        PERSON,
        DAILY
    }

    public sealed interface State {
        /** @param tries how often it failed so far */
        record Waiting(int tries) implements State {}

        /**
         * @param steps how many of {@link #STEPS} are done
         * @param tries how often it failed so far
         */
        record Running(int steps, int tries) implements State {}

        /**
         * @param result what it came to, as the report's JSON
         * @param digest lower-case hexadecimal SHA-256 of the result
         */
        record Done(Instant at, String result, String digest) implements State {}

        /** It failed too often; the reason is for whoever asks for help. */
        record Failed(Instant at, String cause) implements State {}
    }

    /** Telling, repairing, telling again, adding up. */
    public static final int STEPS = 4;

    public Optional<State.Done> done() {
        return state instanceof State.Done finished ? Optional.of(finished) : Optional.empty();
    }
}
