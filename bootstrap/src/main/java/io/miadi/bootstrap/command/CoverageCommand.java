package io.miadi.bootstrap.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints how much of each room the tests of all rooms reach, from the coverage report of the last build. */
@Command(name = "coverage", description = "Print the test coverage of the last build, room by room.", hidden = true)
public final class CoverageCommand implements Callable<Integer> {
    private static final String REPORT = "bootstrap/target/site/jacoco-aggregate/jacoco.csv";
    /** Columns of the report: the room behind the name of the whole, and lines. */
    private static final int GROUP = 0;

    private static final int MISSED_LINES = 7;
    private static final int COVERED_LINES = 8;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    private record Lines(long missed, long covered) {
        Lines plus(Lines more) {
            return new Lines(missed + more.missed, covered + more.covered);
        }
    }

    @Override
    public Integer call() {
        var out = new PrintWriter(spec.commandLine().getOut(), true);
        var report = Path.of(System.getProperty("miadi.home", ".")).resolve(REPORT);
        if (!Files.exists(report)) {
            out.println("No coverage report; run ./miadi test first.");
            return 1;
        }
        var rooms = new TreeMap<String, Lines>();
        try (var rows = Files.lines(report)) {
            rows.skip(1)
                    .map(row -> row.split(",", -1))
                    .forEach(cells -> rooms.merge(room(cells), lines(cells), Lines::plus));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Lines reached by the tests:");
        rooms.forEach((room, lines) -> print(room, lines, out));
        return 0;
    }

    private static String room(String[] cells) {
        return cells[GROUP].substring(cells[GROUP].lastIndexOf('/') + 1);
    }

    private static Lines lines(String[] cells) {
        return new Lines(Long.parseLong(cells[MISSED_LINES]), Long.parseLong(cells[COVERED_LINES]));
    }

    private static void print(String room, Lines lines, PrintWriter out) {
        long all = lines.missed() + lines.covered();
        out.printf("  %-34s %3d %% of %d lines%n", room, lines.covered() * 100 / Math.max(1, all), all);
    }
}
