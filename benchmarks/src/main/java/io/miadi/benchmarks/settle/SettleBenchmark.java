package io.miadi.benchmarks.settle;

import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.ground.Probe;
import io.miadi.benchmarks.ground.StatementCounts;
import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Figures;
import io.miadi.benchmarks.report.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Callbacks to confirmed sessions: interleaved pairs with the bare loop, then the tail at a fixed rate. */
@Command(name = "settle", description = "Callbacks over HTTP until the session is committed as Confirmed.")
public final class SettleBenchmark implements Callable<Integer> {
    private static final int PAIRS = 3;
    /**
     * Rounds of the product before the pairs, and of the floor after the first half and after all: the compiler goes on making the
     * product faster through the first two minutes, and begins again where the floor takes another way through the same classes.
     */
    private static final int WARMING = 8;

    private static final int OPEN_LOOP = 300;
    private static final int RUN_IN = 5 * OPEN_LOOP;
    /** About what a small machine settles in a second: rounds are counted in callbacks and take about the seconds asked for. */
    private static final int A_SECOND = 400;

    private static final double RATIO = 0.6;
    private static final double TAIL_MILLIS = 50;

    @Mixin
    Options options = new Options();

    @Option(
            names = "--show",
            converter = Shown.class,
            description = "How many of the most frequent statements of each side to print.")
    int show;

    private record Pair(Rounds.Round product, Rounds.Round floor) {
        double ratio() {
            return product.perSecond() / floor.perSecond();
        }
    }

    @Override
    public Integer call() {
        var figures = options.figures();
        try (var database = BenchDatabase.start()) {
            Probe.run(database, figures);
            int round = options.seconds() * A_SECOND;
            var sizes = new ArrayList<>(Collections.nCopies(WARMING + 2 + 2 * PAIRS, round));
            sizes.add(RUN_IN + options.seconds() * OPEN_LOOP);
            var rounds = new Rounds(database, sizes);
            rate(rounds, figures);
            tail(rounds, figures);
        }
        return figures.exitCode();
    }

    private void rate(Rounds rounds, Figures figures) {
        for (int i = 1; i <= WARMING; i++) {
            figures.say("warming  product " + said(rounds.product()));
            if (i % (WARMING / 2) == 0) {
                figures.say("warming  floor " + said(rounds.floor()));
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i <= PAIRS; i++) {
            var pair = new Pair(rounds.product(), rounds.floor());
            pairs.add(pair);
            figures.say(String.format(
                    Locale.ROOT,
                    "pair %d  product %s  floor %s  ratio %.2f",
                    i,
                    said(pair.product()),
                    said(pair.floor()),
                    pair.ratio()));
        }
        pairs.sort(Comparator.comparingDouble(Pair::ratio));
        var median = pairs.get(pairs.size() / 2);
        tell("product", median.product(), figures);
        tell("floor", median.floor(), figures);
        figures.add(Figure.of("settle", median.product().perSecond(), "sessions/s")
                .beside(median.floor().perSecond())
                .held(new Figure.Bar("at least 0.6 of the floor", median.ratio() >= RATIO, false)));
    }

    private static String said(Rounds.Round round) {
        return String.format(
                Locale.ROOT, "%,.0f/s (%.2f ms of this process each)", round.perSecond(), round.processorMillisEach());
    }

    private void tell(String side, Rounds.Round round, Figures figures) {
        figures.say(side + ": " + round.counts().each(round.callbacks()));
        show(round.counts(), figures);
    }

    private void show(StatementCounts counts, Figures figures) {
        counts.most().stream().limit(show).forEach(line -> figures.say("  " + line));
    }

    private void tail(Rounds rounds, Figures figures) {
        var round = rounds.tail(OPEN_LOOP, RUN_IN);
        show(round.counts(), figures);
        var tail = Figure.Tail.of(round.times());
        figures.add(Figure.of("settle-open-loop", OPEN_LOOP, "callbacks/s")
                .with(tail)
                .held(new Figure.Bar("p99 under 50 ms", tail.p99() < TAIL_MILLIS, true)));
    }
}
