package io.miadi.application.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Reconciliation as it happens: carries out what decisions ask for at once, and tells matching of our side when something was
 * heard there. That reads all of our side and nobody waits for it, so it is done once a minute at most. For one thread.
 */
public final class KeepUp {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Reconcile matching;
    private final Repairs repairs;
    private final OurSide ours;
    private final InstantSource clock;
    private long heard = -1;
    private Instant told = Instant.EPOCH;

    public KeepUp(Reconcile matching, Repairs repairs, OurSide ours, InstantSource clock) {
        this.matching = matching;
        this.repairs = repairs;
        this.ours = ours;
        this.clock = clock;
    }

    /** One look; returns how much was done. */
    public int run() {
        int repaired = repairs.run();
        long last = ours.lastHeard();
        var now = clock.instant();
        boolean isNews = last != heard && !now.isBefore(told.plus(PAUSE));
        if (!isNews && repaired == 0) {
            return 0;
        }
        var pass = matching.pass();
        heard = last;
        told = now;
        return repaired + pass.news() + pass.decisions();
    }
}
