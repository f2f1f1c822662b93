package io.miadi.benchmarks.reconcile;

import com.sun.management.OperatingSystemMXBean;
import io.miadi.benchmarks.report.Figures;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Interleaved pairs of matching and the plain join, in processor time of the whole process: what is collected and compiled
 * counts, and what others do on the machine does not.
 */
final class MatchRounds {
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean PROCESSOR =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Figures figures;
    private final Heap heap = new Heap();

    MatchRounds(Figures figures) {
        this.figures = figures;
    }

    /**
     * @param match processor seconds of matching
     * @param join the same of the join beside it
     * @param peakHeap in MB, records and what was garbage included
     */
    record Round(double match, double join, double peakHeap) {
        double ratio() {
            return match / join;
        }
    }

    /** The round whose ratio is the median. */
    Round run(Practice practice, int pairs) {
        var sides = new Sides(practice);
        var rounds = new ArrayList<Round>();
        for (int i = 1; i <= pairs; i++) {
            var round = pair(sides);
            rounds.add(round);
            figures.say(String.format(
                    Locale.ROOT,
                    "%,d lines, pair %d  matching %.2f s  join %.2f s  ratio %.2f",
                    practice.lines().size(),
                    i,
                    round.match(),
                    round.join(),
                    round.ratio()));
        }
        return median(rounds);
    }

    private static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Round::ratio))
                .toList()
                .get(rounds.size() / 2);
    }

    private Round pair(Sides sides) {
        heap.reset();
        var join = timed(sides::join);
        heap.reset();
        var match = timed(sides::match);
        double peak = heap.peak();
        int decided = match.result().decided();
        if (decided < join.result()) {
            throw new IllegalStateException("matching decided " + decided + " and the join found " + join.result());
        }
        return new Round(match.seconds(), join.seconds(), peak);
    }

    private record Timed<T>(T result, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> what) {
        long start = PROCESSOR.getProcessCpuTime();
        var result = what.get();
        return new Timed<>(result, (PROCESSOR.getProcessCpuTime() - start) / NANOS);
    }
}
