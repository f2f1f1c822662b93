package io.miadi.testkit.payment;

import io.miadi.application.payment.Pauses;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;

/** Pauses that take no time of ours: the clock is put forward instead. */
public final class AdvancingPauses implements Pauses {
    private final SettableClock clock;

    public AdvancingPauses(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean pause(Duration length) {
        clock.advance(length);
        return true;
    }
}
