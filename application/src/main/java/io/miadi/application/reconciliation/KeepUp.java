package io.miadi.application.reconciliation;

/**
 * Reconciliation as it happens: carries out what decisions ask for, and tells matching of our side whenever something was heard
 * there. For one thread.
 */
public final class KeepUp {
    private final Reconcile matching;
    private final Repairs repairs;
    private final OurSide ours;
    private long heard = -1;

    public KeepUp(Reconcile matching, Repairs repairs, OurSide ours) {
        this.matching = matching;
        this.repairs = repairs;
        this.ours = ours;
    }

    /** One look; returns how much was done. */
    public int run() {
        int repaired = repairs.run();
        long now = ours.lastHeard();
        if (now == heard && repaired == 0) {
            return 0;
        }
        var pass = matching.pass();
        heard = now;
        return repaired + pass.news() + pass.decisions();
    }
}
