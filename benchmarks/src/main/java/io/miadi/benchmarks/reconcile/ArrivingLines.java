package io.miadi.benchmarks.reconcile;

import io.miadi.domain.reconciliation.matching.Matcher;
import org.HdrHistogram.Histogram;

/** The last lines of a practice as they come, one by one, each with the word that nothing is missing before it. */
record ArrivingLines(Practice practice, int count) {
    private static final int DIGITS = 3;

    /** Nanoseconds from a line's coming until everything that it decides is decided. */
    Histogram run() {
        var lines = practice.lines();
        int first = lines.size() - count;
        var matcher = new Sides(practice).told();
        lines.subList(0, first).forEach(matcher::add);
        cover(matcher, first - 1);
        var times = new Histogram(DIGITS);
        for (int i = first; i < lines.size(); i++) {
            long start = System.nanoTime();
            matcher.add(lines.get(i));
            cover(matcher, i);
            times.recordValue(System.nanoTime() - start);
        }
        return times;
    }

    private void cover(Matcher matcher, int line) {
        matcher.cover(
                Practice.ACCOUNT,
                Practice.until(practice.lines().get(line).movement().at()));
    }
}
