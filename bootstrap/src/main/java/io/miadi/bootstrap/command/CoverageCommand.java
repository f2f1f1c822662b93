package io.miadi.bootstrap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints how much of each room its own tests and those that follow in the build reach, from the coverage reports. */
@Command(name = "coverage", description = "Print the test coverage of the last build, room by room.", hidden = true)
public final class CoverageCommand implements Callable<Integer> {
    private static final String REPORT = "target/site/jacoco/jacoco.csv";
    private static final int MISSED_LINES = 7;
    private static final int COVERED_LINES = 8;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var home = Path.of(System.getProperty("miadi.home", "."));
        try (var rooms = Files.list(home)) {
            var reports = rooms.map(room -> room.resolve(REPORT))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
            out.println(
                    reports.isEmpty()
                            ? "No coverage reports; run ./miadi test first."
                            : "Lines reached by the tests of each room:");
            reports.forEach(report -> print(report, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static void print(Path report, PrintWriter out) {
        long missed = 0;
        long covered = 0;
        for (var line : lines(report)) {
            var cells = line.split(",", -1);
            missed += Long.parseLong(cells[MISSED_LINES]);
            covered += Long.parseLong(cells[COVERED_LINES]);
        }
        var room = report.subpath(report.getNameCount() - 5, report.getNameCount() - 4);
        long all = Math.max(1, missed + covered);
        out.printf("  %-22s %3d %% of %d lines%n", room, covered * 100 / all, missed + covered);
    }

    private static List<String> lines(Path report) {
        try {
            var all = Files.readAllLines(report);
            return all.subList(1, all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
