package io.miadi.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs lives of sessions through the real use cases in virtual time, with a provider that misbehaves and a process that dies,
 * and checks every invariant after every commit. The same seed gives the same run.
 */
public final class Simulation {
    /** Lives that meet in one practice; practices know nothing of each other. */
    private static final int LIVES_TOGETHER = 64;
    /** After so many failing practices nothing new is learnt. */
    private static final int MOST_BREAKS = 5;

    private Simulation() {}

    /** @param lives how many sessions to run from booking to their end */
    public static Report run(long seed, int lives, Faults faults) {
        return run(seed, lives, faults, Parts.real());
    }

    /** The same with some parts replaced, such as a stranger's provider that is to be judged. */
    public static Report run(long seed, int lives, Faults faults, Parts parts) {
        var tally = new Tally();
        var money = Report.Books.empty();
        var breaks = new ArrayList<Report.Break>();
        int done = 0;
        for (int first = 0; first < lives && breaks.size() < MOST_BREAKS; first += LIVES_TOGETHER) {
            int together = Math.min(LIVES_TOGETHER, lives - first);
            var cut = whole(seed + first / LIVES_TOGETHER, together);
            var practice = new Practice(cut, faults, parts);
            try {
                money = money.plus(practice.run());
                done += together;
            } catch (LawBroken broken) {
                breaks.add(found(breaks, Shrinking.of(cut, broken, faults, parts)));
            }
            tally.add(practice.tally());
        }
        return new Report(seed, done, tally.steps(), tally.crashes(), tally.scenarios(), money, breaks);
    }

    /** One history of a law is enough to understand it: only the first is made short. */
    private static Report.Break found(List<Report.Break> before, Shrinking shrinking) {
        boolean known = before.stream().anyMatch(b -> b.law().equals(shrinking.law()));
        return known ? shrinking.asFound() : shrinking.shortest();
    }

    private static Practice.Cut whole(long seed, int lives) {
        return new Practice.Cut(seed, IntStream.range(0, lives).boxed().toList(), List.of());
    }
}
