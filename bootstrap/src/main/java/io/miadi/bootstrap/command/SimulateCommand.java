package io.miadi.bootstrap.command;

import io.miadi.testkit.world.Faults;
import io.miadi.testkit.world.Report;
import io.miadi.testkit.world.Simulation;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulated world: many lives of sessions in virtual time, with faults and crashes, every invariant checked. */
@Command(
        name = "simulate",
        description = "Run lives of sessions in virtual time with faults and crashes, checking every invariant.")
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Option(
            names = "--seed",
            description = "The run's seed; the same seed gives the same run (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--lives",
            converter = Count.class,
            description = "How many sessions to run from booking to their end (default: ${DEFAULT-VALUE}).")
    int lives = 10_000;

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        long start = System.nanoTime();
        var report = Simulation.run(seed, lives, Faults.defaults());
        double seconds = (System.nanoTime() - start) / 1e9;
        print(report, seconds, out);
        return report.breaks().isEmpty() ? 0 : 1;
    }

    private static void print(Report report, double seconds, PrintWriter out) {
        int crashes =
                report.crashes().values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "%d lives in %.1f s (%.0f a second), %d crashes, %d broken; seed=%d%n",
                report.lives(),
                seconds,
                report.lives() / seconds,
                crashes,
                report.breaks().size(),
                report.seed());
        out.println("steps    " + report.steps());
        out.println("money    " + report.money());
        report.scenarios().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> out.printf("  %-40s %d%n", e.getKey(), e.getValue()));
        report.breaks().forEach(out::println);
    }
}
