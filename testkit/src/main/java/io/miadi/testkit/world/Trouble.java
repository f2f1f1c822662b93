package io.miadi.testkit.world;

import io.miadi.application.transaction.StorageUnavailable;
import java.util.function.Supplier;

/** Decides by the dice of the current step what goes wrong in it. */
final class Trouble {
    private final Faults faults;
    private final Tally tally;
    private Dice dice;
    private boolean over;

    Trouble(Faults faults, Tally tally, Dice dice) {
        this.faults = faults;
        this.tally = tally;
        this.dice = dice;
    }

    /** Runs one step under its own dice; a step within a step has its own, too. */
    <T> T during(Dice own, Supplier<T> step) {
        var outer = dice;
        dice = own;
        try {
            return step.get();
        } finally {
            dice = outer;
        }
    }

    /** From now on nothing goes wrong any more, so that what is left can come to rest. */
    void end() {
        over = true;
    }

    void crashAt(CrashPoint point) {
        if (!over && dice.perMille(faults.rate(Fault.CRASH))) {
            tally.crash(point);
            throw new Crash(point);
        }
    }

    void storeMayFail(String when) {
        if (!over && dice.perMille(faults.rate(Fault.STORE_FAILS))) {
            tally.fault(Fault.STORE_FAILS);
            throw new StorageUnavailable("simulated " + when, new IllegalStateException("simulated"));
        }
    }

    /** Whether the fault happens now, by dice of the caller's own. */
    boolean happens(Fault fault, Dice own) {
        boolean happens = !over && own.perMille(faults.rate(fault));
        if (happens) {
            tally.fault(fault);
        }
        return happens;
    }
}
