package io.miadi.benchmarks.reconcile;

import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Figures;
import io.miadi.benchmarks.report.Options;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A year's statement against what was recorded: in memory beside a plain join, line by line, and from files into the database. */
@Command(name = "reconcile", description = "A million statement rows against a million payments.")
public final class ReconcileBenchmark implements Callable<Integer> {
    /** The size for which the bars are set. */
    private static final int ALL_ROWS = 1_000_000;

    private static final int FEW_ROWS = 50_000;
    private static final int TIMES_FEWER = 10;
    private static final int PAIRS = 3;
    private static final int MOST_ARRIVING = 20_000;

    private static final double MILLIS = 1e3;
    private static final double RATIO = 5;
    private static final double HEAP_MB = 1_500;
    private static final double GROWTH = 12;
    private static final double LINE_MILLIS = 5;
    private static final double TOTAL_SECONDS = 60;

    @Mixin
    Options options = new Options();

    @Option(
            names = "--rows",
            converter = RowCount.class,
            description = "How many rows the statement has (default: ${DEFAULT-VALUE}).")
    int rows = ALL_ROWS;

    @Option(names = "--without-database", description = "Leave out what needs a database.")
    boolean withoutDatabase;

    @Override
    public Integer call() {
        var figures = options.figures();
        int count = options.quick() ? Math.min(rows, FEW_ROWS) : rows;
        inMemory(count, figures);
        if (!withoutDatabase) {
            total(count, figures);
        }
        return figures.exitCode();
    }

    private static void inMemory(int count, Figures figures) {
        var rounds = new MatchRounds(figures);
        var few = rounds.run(Practice.of(count / TIMES_FEWER), 2 * PAIRS + 1);
        var practice = Practice.of(count);
        figures.say(String.format(
                Locale.ROOT,
                "%,d lines, %,d dues and %,d records of ours; %.0f MB of heap before matching",
                practice.lines().size(),
                practice.dues().size(),
                practice.records().size(),
                new Heap().live()));
        var many = rounds.run(practice, PAIRS);
        figures.add(Figure.of("reconcile.match", MILLIS * many.match(), "ms of the processor")
                .beside(MILLIS * many.join())
                .held(bar("at most 5 times a plain join", many.ratio() <= RATIO, false, count)));
        figures.add(Figure.of("reconcile.heap", many.peakHeap(), "MB at the peak, records included")
                .held(bar("under 1,500 MB", many.peakHeap() < HEAP_MB, false, count)));
        double growth = many.match() / few.match();
        figures.add(Figure.of("reconcile.growth", growth, "times the time for ten times the rows")
                .held(bar("at most 12", growth <= GROWTH, false, count)));
        line(practice, count, figures);
    }

    private static void line(Practice practice, int count, Figures figures) {
        int arriving = Math.min(MOST_ARRIVING, practice.lines().size() / TIMES_FEWER);
        var tail = Figure.Tail.of(new ArrivingLines(practice, arriving).run());
        figures.add(Figure.of("reconcile.line", arriving, "lines, one by one")
                .with(tail)
                .held(bar("p99 under 5 ms", tail.p99() < LINE_MILLIS, true, count)));
    }

    private static void total(int count, Figures figures) {
        var practice = Practice.of(count);
        var heap = new Heap();
        heap.reset();
        try (var books = new StoredBooks(practice)) {
            books.tellOurs(figures);
            double seconds = books.takeIn(figures);
            figures.say(String.format(Locale.ROOT, "%.0f MB of heap at the peak", heap.peak()));
            figures.add(Figure.of("reconcile.total", seconds, "s from files to stored positions")
                    .held(bar("at most 60 s", seconds <= TOTAL_SECONDS, true, count)));
        }
    }

    private static Figure.Bar bar(String words, boolean kept, boolean absolute, int count) {
        var bar = new Figure.Bar(words, kept, absolute);
        return count == ALL_ROWS ? bar : bar.notJudged("rows=" + count);
    }
}
