package io.miadi.testkit.world;

import io.miadi.domain.money.Money;
import java.util.List;
import java.util.Map;

/**
 * What a simulation found.
 *
 * @param lives sessions that ran from their booking to their end
 * @param crashes how often the process died, by point
 * @param scenarios how often each end, outcome and fault was met, by name
 * @param money the provider's own books against ours
 * @param breaks invariants that did not hold, with the shortest histories found; empty when all is well
 */
public record Report(
        long seed,
        int lives,
        Steps steps,
        Map<CrashPoint, Integer> crashes,
        Map<String, Integer> scenarios,
        Books money,
        List<Break> breaks) {
    public Report {
        crashes = Map.copyOf(crashes);
        breaks = List.copyOf(breaks);
    }

    /**
     * @param deeds what people did, refused or not
     * @param looks how often a waiting client looked at the status
     * @param words what the provider said: answers, callbacks
     * @param jobs what our own jobs did: holds expired, callbacks worked on, events handled
     * @param facts domain events that were committed
     * @param commits units of work that committed, after each of which the invariants were checked
     */
    public record Steps(long deeds, long looks, long words, long jobs, long facts, long commits) {}

    /**
     * @param moved what the provider's ledger says it took from payers
     * @param applied what of it pays dues
     * @param unapplied what of it waits as unapplied client funds
     * @param listedUnknown what moved without our knowing and is listed as unknown
     */
    public record Books(Money moved, Money applied, Money unapplied, Money listedUnknown) {
        static Books empty() {
            var nothing = Money.zero(Money.KES);
            return new Books(nothing, nothing, nothing, nothing);
        }

        Books plus(Books other) {
            return new Books(
                    moved.plus(other.moved),
                    applied.plus(other.applied),
                    unapplied.plus(other.unapplied),
                    listedUnknown.plus(other.listedUnknown));
        }
    }

    /**
     * @param law the numbers of the invariant
     * @param what what was found
     * @param history the steps of the shortest history that still breaks it
     * @param replay the command that shows it again
     */
    public record Break(String law, String what, List<String> history, String replay) {
        public Break {
            history = List.copyOf(history);
        }
    }

    /** What people did, what the provider said and what jobs did, for each life; looks and committed facts are not counted. */
    public double eventsPerLife() {
        return lives == 0 ? 0 : (double) (steps.deeds() + steps.words() + steps.jobs()) / lives;
    }

    public int crashCount() {
        return crashes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean allHolds() {
        return breaks.isEmpty();
    }
}
