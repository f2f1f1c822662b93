package io.miadi.benchmarks.simulate;

import io.miadi.benchmarks.report.Figure;
import io.miadi.benchmarks.report.Options;
import io.miadi.testkit.world.Faults;
import io.miadi.testkit.world.Report;
import io.miadi.testkit.world.Simulation;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lives of sessions in virtual time with the usual faults, every invariant checked, on one thread. */
@Command(name = "simulate", description = "Lives of sessions a second in the simulated world, on one core.")
public final class SimulateBenchmark implements Callable<Integer> {
    private static final int BATCH = 1_000;
    private static final double LIVES = 2_000;
    private static final double EVENTS = 12;

    @Mixin
    Options options = new Options();

    @Override
    public Integer call() {
        var figures = options.figures();
        run(0, options.seconds() / 2.0);
        var run = run(1_000_000, options.seconds());
        figures.say(String.format(
                Locale.ROOT,
                "%,d lives in %.1f s of processor time (%.1f s by the clock), %d broken invariants",
                run.lives(),
                run.processor(),
                run.clock(),
                run.breaks()));
        double rate = run.lives() / run.processor();
        figures.add(Figure.of("simulate", rate, "lives/s on one core")
                .beside(LIVES)
                .held(new Figure.Bar("at least 2,000 lives/s", rate >= LIVES && run.breaks() == 0, true)));
        double mean = (double) run.events() / run.lives();
        figures.add(Figure.of("simulate-events", mean, "events a life")
                .beside(EVENTS)
                .held(new Figure.Bar("12 or more", mean >= EVENTS, false)));
        return figures.exitCode();
    }

    /** @param processor seconds of processor time that this thread used */
    private record Run(int lives, long events, int breaks, double processor, double clock) {}

    private static Run run(long seed, double seconds) {
        var threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long until = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        int lives = 0;
        long events = 0;
        int breaks = 0;
        for (long batch = seed; System.nanoTime() < until; batch += BATCH) {
            var report = Simulation.run(batch, BATCH, Faults.defaults());
            lives += report.lives();
            events += events(report.steps());
            breaks += report.breaks().size();
        }
        double used = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        return new Run(lives, events, breaks, used, (System.nanoTime() - start) / 1e9);
    }

    /** What happens in a life: what people do, what the provider says, what our own jobs do. Looks and facts are left out. */
    private static long events(Report.Steps steps) {
        return steps.deeds() + steps.words() + steps.jobs();
    }
}
