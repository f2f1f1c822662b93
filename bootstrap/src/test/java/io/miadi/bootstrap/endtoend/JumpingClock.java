package io.miadi.bootstrap.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time, and so much more of it as the journeys have let pass. It never goes back. */
final class JumpingClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    void jump(Duration length) {
        ahead = ahead.plus(length);
    }

    /** Lets all time before the moment pass; nothing when it has passed. */
    void jumpTo(Instant moment) {
        var left = Duration.between(instant(), moment);
        if (left.isPositive()) {
            jump(left);
        }
    }
}
