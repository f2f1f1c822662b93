package io.miadi.benchmarks.settle;

import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.ground.Probe;
import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Figures;
import io.miadi.benchmarks.report.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Callbacks to confirmed sessions: interleaved pairs with the bare loop, then the tail at a fixed rate. */
@Command(name = "settle", description = "Callbacks over HTTP until the session is committed as Confirmed.")
public final class SettleBenchmark implements Callable<Integer> {
    private static final int PAIRS = 3;
    private static final int OPEN_LOOP = 300;
    /** About what a small machine settles in a second: rounds are counted in callbacks and take about the seconds asked for. */
    private static final int A_SECOND = 400;

    private static final double RATIO = 0.6;
    private static final double TAIL_MILLIS = 50;

    @Mixin
    Options options = new Options();

    @Option(names = "--show", description = "How many of the most frequent statements of each side to print.")
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
            var sizes = new ArrayList<>(Collections.nCopies(2 * PAIRS + 2, round));
            sizes.add(options.seconds() * OPEN_LOOP);
            var rounds = new Rounds(database, sizes);
            rate(rounds, figures);
            tail(rounds, figures);
        }
        return figures.exitCode();
    }

    private void rate(Rounds rounds, Figures figures) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i <= PAIRS; i++) {
            var pair = new Pair(rounds.product(), rounds.floor());
            // The first pair warms both sides up.
            if (i > 0) {
                pairs.add(pair);
            }
            figures.say(String.format(
                    Locale.ROOT,
                    "%s  product %,.0f/s (%.2f ms of this process each)  floor %,.0f/s (%.2f ms)  ratio %.2f",
                    i == 0 ? "warming" : "pair " + i,
                    pair.product().perSecond(),
                    pair.product().processorMillisEach(),
                    pair.floor().perSecond(),
                    pair.floor().processorMillisEach(),
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

    private void tell(String side, Rounds.Round round, Figures figures) {
        figures.say(side + ": " + round.counts().each(round.callbacks()));
        List<String> most = round.counts().most();
        most.stream().limit(show).forEach(line -> figures.say("  " + line));
    }

    private static void tail(Rounds rounds, Figures figures) {
        var tail = Figure.Tail.of(rounds.tail(OPEN_LOOP));
        figures.add(Figure.of("settle-open-loop", OPEN_LOOP, "callbacks/s")
                .with(tail)
                .held(new Figure.Bar("p99 under 50 ms", tail.p99() < TAIL_MILLIS, true)));
    }
}
