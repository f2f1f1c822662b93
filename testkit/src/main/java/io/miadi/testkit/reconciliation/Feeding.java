package io.miadi.testkit.reconciliation;

import io.miadi.domain.reconciliation.matching.Matcher;
import io.miadi.domain.reconciliation.matching.MatchingRules;
import io.miadi.domain.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Ways in which the same practice can reach a matcher. */
public final class Feeding {
    private record Arrival(Instant at, Runnable what) {}

    private final PracticeYear year;
    private final Matcher matcher = new Matcher(MatchingRules.usual());

    private Feeding(PracticeYear year) {
        this.year = year;
        year.phones().forEach((client, phone) -> matcher.addPayer(phone, client));
    }

    /** Everything at once, as a run over a year reads it. */
    public static Matcher atOnce(PracticeYear year) {
        var feeding = new Feeding(year);
        year.dues().forEach(feeding.matcher::add);
        year.records().forEach(feeding.matcher::add);
        year.lines().forEach(feeding.matcher::add);
        feeding.cover(year.end());
        return feeding.matcher;
    }

    /** Everything at once in another order, each due before its attempts. */
    public static Matcher shuffled(PracticeYear year, long seed) {
        var random = new Random(seed);
        var feeding = new Feeding(year);
        var dues = new ArrayList<>(year.dues());
        Collections.shuffle(dues, random);
        dues.forEach(feeding.matcher::add);
        var rest = feeding.others();
        Collections.shuffle(rest, random);
        rest.forEach(arrival -> arrival.what().run());
        feeding.cover(year.end());
        return feeding.matcher;
    }

    /** As it happens, with a report after each of some days. */
    public static Matcher asItHappens(PracticeYear year, Duration pause) {
        var feeding = new Feeding(year);
        var arrivals = feeding.others();
        year.dues().forEach(due -> arrivals.add(new Arrival(due.from(), () -> feeding.matcher.add(due))));
        arrivals.sort(Comparator.comparing(Arrival::at));
        var next = PracticeYear.START.plus(pause);
        for (var arrival : arrivals) {
            while (arrival.at().isAfter(next)) {
                feeding.cover(next);
                next = next.plus(pause);
            }
            arrival.what().run();
        }
        feeding.cover(year.end());
        return feeding.matcher;
    }

    private List<Arrival> others() {
        var arrivals = new ArrayList<Arrival>();
        year.records().forEach(it -> arrivals.add(new Arrival(it.movement().at(), () -> matcher.add(it))));
        year.lines().forEach(it -> arrivals.add(new Arrival(it.movement().at(), () -> matcher.add(it))));
        return arrivals;
    }

    private void cover(Instant until) {
        matcher.cover(Rows.ACCOUNT, new TimeRange(PracticeYear.START.minus(Duration.ofDays(1)), until));
    }
}
