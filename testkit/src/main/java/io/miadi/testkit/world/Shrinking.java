package io.miadi.testkit.world;

import io.miadi.testkit.world.Practice.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a shorter history that breaks the same law: fewer lives first, then fewer turns of those that are left. */
final class Shrinking {
    private static final int MOST_TRIES = 200;

    private final Faults faults;
    private final Parts parts;
    private final String law;
    private final Cut whole;
    private Found best;
    private int tries;

    private Shrinking(Faults faults, Parts parts, Cut whole, Found first) {
        this.faults = faults;
        this.parts = parts;
        this.whole = whole;
        this.law = first.broken().law();
        this.best = first;
    }

    private record Found(Cut cut, LawBroken broken, List<String> history) {}

    static Shrinking of(Cut whole, LawBroken broken, Faults faults, Parts parts) {
        return new Shrinking(faults, parts, whole, new Found(whole, broken, List.of()));
    }

    String law() {
        return law;
    }

    Report.Break shortest() {
        attempt(whole);
        fewerLives();
        fewerTurns();
        return asFound();
    }

    /** The break with the history that is known, however long. */
    Report.Break asFound() {
        var replay = "./miadi simulate --seed " + whole.seed() + " --lives "
                + whole.lives().size();
        return new Report.Break(law, String.valueOf(best.broken().getMessage()), best.history(), replay);
    }

    private void fewerLives() {
        for (int size = best.cut().lives().size() / 2; size >= 1; size = size / 2) {
            int start = 0;
            while (start < best.cut().lives().size() && best.cut().lives().size() > 1) {
                var lives = new ArrayList<>(best.cut().lives());
                lives.subList(start, Math.min(start + size, lives.size())).clear();
                boolean shorter = !lives.isEmpty() && attempt(new Cut(whole.seed(), lives, List.of()));
                start += shorter ? 0 : size;
            }
        }
    }

    private void fewerTurns() {
        for (var step : List.copyOf(best.history())) {
            var name = step.split(" ", 3)[1];
            if (name.contains(".") && !best.cut().skipped().contains(name)) {
                var skipped = new ArrayList<>(best.cut().skipped());
                skipped.add(name);
                attempt(new Cut(whole.seed(), best.cut().lives(), skipped));
            }
        }
    }

    private boolean attempt(Cut cut) {
        if (tries >= MOST_TRIES) {
            return false;
        }
        tries++;
        var found = run(cut).filter(f -> f.broken().law().equals(law));
        found.ifPresent(f -> best = f);
        return found.isPresent();
    }

    private Optional<Found> run(Cut cut) {
        var practice = new Practice(cut, faults, parts);
        try {
            practice.run();
            return Optional.empty();
        } catch (LawBroken broken) {
            return Optional.of(new Found(cut, broken, List.copyOf(practice.history())));
        }
    }
}
