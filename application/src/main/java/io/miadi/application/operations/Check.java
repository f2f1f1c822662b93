package io.miadi.application.operations;

import java.time.Duration;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param name constant, in lower case with hyphens
 * @param age the figure; empty when there is nothing to wait for, or when it could not be measured
 * @param threshold an age beyond this is {@link State#LATE}
 */
public record Check(String name, State state, Optional<Duration> age, Duration threshold) {
    /** What looking came to. */
    public enum State {
        FINE,
        /** Work goes on, but behind: a person should look. */
        LATE,
        /** Could not be measured, because the store cannot be reached. */
        UNKNOWN,
        /** Not set up here: what would go by it is not done, and that it was not is kept. */
        OFF,
        /** Nothing works without it. */
        DOWN
    }

    /** Something that is set up or not for as long as the program runs. */
    public static Check standing(String name, boolean setUp) {
        return new Check(name, setUp ? State.FINE : State.OFF, Optional.empty(), Duration.ZERO);
    }

    static Check of(String name, Optional<Duration> age, Duration threshold) {
        boolean late = age.filter(a -> a.compareTo(threshold) > 0).isPresent();
        return new Check(name, late ? State.LATE : State.FINE, age, threshold);
    }
}
