package io.miadi.simulators.twilio;

import io.miadi.simulators.Dice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The script of what goes wrong; what was added first strikes first. Safe for many threads. */
public final class TwilioFaults {
    private final Dice dice;
    private final List<Armed> script = new ArrayList<>();

    TwilioFaults(Dice dice) {
        this.dice = dice;
    }

    /** A fault and how long it takes, where its text speaks of a delay. */
    public record Strike(TwilioFault fault, Duration delay) {}

    /** Strikes the next so many requests. */
    public synchronized TwilioFaults next(TwilioFault fault, int uses, Duration delay) {
        script.add(new Armed(new Strike(fault, delay), 1, uses));
        return this;
    }

    public TwilioFaults next(TwilioFault fault) {
        return next(fault, 1, Duration.ofSeconds(1));
    }

    /** Strikes by seeded chance until {@link #clear}. */
    public synchronized TwilioFaults sometimes(TwilioFault fault, double probability) {
        script.add(new Armed(new Strike(fault, Duration.ofSeconds(1)), probability, Integer.MAX_VALUE));
        return this;
    }

    public synchronized void clear() {
        script.clear();
    }

    synchronized Optional<Strike> strike(Predicate<TwilioFault> kinds) {
        for (var armed : script) {
            if (kinds.test(armed.strike.fault()) && dice.chance(armed.probability)) {
                armed.uses--;
                script.removeIf(each -> each.uses == 0);
                return Optional.of(armed.strike);
            }
        }
        return Optional.empty();
    }

    private static final class Armed {
        private final Strike strike;
        private final double probability;
        private int uses;

        private Armed(Strike strike, double probability, int uses) {
            this.strike = strike;
            this.probability = probability;
            this.uses = uses;
        }
    }
}
