package io.miadi.benchmarks.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * One figure.
 *
 * @param unit of the value and the floor
 * @param floor what the baseline beside it came to
 * @param bar in words, and whether it is kept
 */
public record Figure(
        String name, double value, String unit, OptionalDouble floor, Optional<Tail> tail, Optional<Bar> bar) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Two points of a distribution, in milliseconds. */
    public record Tail(double p50, double p99) {
        /** @param nanos a histogram of nanoseconds */
        public static Tail of(Histogram nanos) {
            return new Tail(
                    nanos.getValueAtPercentile(50) / NANOS_PER_MILLI, nanos.getValueAtPercentile(99) / NANOS_PER_MILLI);
        }
    }

    /**
     * @param absolute whether it says anything only on a machine that is not busy with something else
     * @param unjudged why this run says nothing about it, if it does not
     */
    public record Bar(String words, boolean kept, boolean absolute, Optional<String> unjudged) {
        public Bar(String words, boolean kept, boolean absolute) {
            this(words, kept, absolute, Optional.empty());
        }

        /** The same in a run that was not of the size for which the bar is set. */
        public Bar notJudged(String why) {
            return new Bar(words, kept, absolute, Optional.of(why));
        }

        boolean isMissed() {
            return unjudged.isEmpty() && !kept;
        }

        private String judgement() {
            return unjudged.map(why -> "not judged (" + why + ")").orElse(kept ? "kept" : "MISSED");
        }
    }

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    public Figure beside(double baseline) {
        return new Figure(name, value, unit, OptionalDouble.of(baseline), tail, bar);
    }

    public Figure with(Tail points) {
        return new Figure(name, value, unit, floor, Optional.of(points), bar);
    }

    public Figure held(Bar against) {
        return new Figure(name, value, unit, floor, tail, Optional.of(against));
    }

    public OptionalDouble ratio() {
        return floor.isPresent() ? OptionalDouble.of(value / floor.getAsDouble()) : OptionalDouble.empty();
    }

    String line() {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-24s %,12.1f %s", name, value, unit));
        floor.ifPresent(
                f -> line.append(String.format(Locale.ROOT, "   floor %,.1f   ratio %.2f", f, ratio().orElseThrow())));
        tail.ifPresent(t -> line.append(String.format(Locale.ROOT, "   p50 %.1f ms   p99 %.1f ms", t.p50(), t.p99())));
        bar.ifPresent(b -> line.append("   ").append(b.words()).append(": ").append(b.judgement()));
        return line.toString();
    }
}
