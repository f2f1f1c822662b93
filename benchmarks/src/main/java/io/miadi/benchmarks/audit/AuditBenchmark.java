package io.miadi.benchmarks.audit;

import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Figures;
import io.miadi.benchmarks.report.Options;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The three figures of the audit log, each beside what the same rows or bytes cost without it. */
@Command(
        name = "audit",
        description = "Entries placed a second, a million entries verified, and what a settlement pays for it.")
public final class AuditBenchmark implements Callable<Integer> {
    private static final int MILLION = 1_000_000;
    private static final int FEW = 50_000;
    private static final double APPENDED = 20_000;
    private static final double SECONDS = 30;
    private static final double MOST_PERCENT = 15;

    @Mixin
    Options options = new Options();

    @Override
    public Integer call() throws IOException {
        var figures = options.figures();
        try (var database = BenchDatabase.start()) {
            append(database, figures);
        }
        verify(figures);
        try (var database = BenchDatabase.start()) {
            overhead(database, figures);
        }
        return figures.exitCode();
    }

    private void append(BenchDatabase database, Figures figures) {
        int rows = options.quick() ? FEW : 4 * FEW;
        try (var appending = new Appending(database)) {
            appending.floor(rows); // both ways once, unmeasured
            appending.product(rows);
            double floor = appending.floor(rows);
            double product = appending.product(rows);
            figures.add(Figure.of("audit.append", product, "entries/s")
                    .beside(floor)
                    .held(new Figure.Bar("at least 20,000/s", product >= APPENDED, true)));
        }
    }

    private void verify(Figures figures) throws IOException {
        int entries = options.quick() ? FEW : MILLION;
        try (var verifying = Verifying.of(entries)) {
            figures.say(String.format(Locale.ROOT, "verifying %,d entries, %,d bytes", entries, verifying.bytes()));
            double floor = verifying.digest();
            double product = verifying.verify();
            figures.add(Figure.of("audit.verify", product, "s")
                    .beside(floor)
                    .held(new Figure.Bar("under 30 s", product < SECONDS, true)));
        }
    }

    private void overhead(BenchDatabase database, Figures figures) {
        int pairs = options.quick() ? 6 : 20;
        var cost = Overhead.measure(database, pairs);
        figures.say(String.format(
                Locale.ROOT,
                "%d interleaved pairs of %d settlements, the median of their ratios; of the time with the log, %.1f %% is for placing the entries",
                pairs,
                Overhead.BLOCK,
                100 * cost.placing()));
        figures.add(Figure.of("audit.overhead", 100 * (cost.with() / cost.without() - 1), "% of a settlement")
                .held(new Figure.Bar("under 15 %", 100 * (cost.with() / cost.without() - 1) < MOST_PERCENT, false)));
        figures.add(Figure.of("audit.settlement", 1e3 * cost.with(), "ms with the log")
                .beside(1e3 * cost.without()));
    }
}
