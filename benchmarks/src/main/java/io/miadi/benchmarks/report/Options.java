package io.miadi.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every benchmark can be told. */
public final class Options {
    private static final int QUICK_SECONDS = 3;

    @Option(
            names = "--seconds",
            converter = Seconds.class,
            description = "How long each round takes, about (default: ${DEFAULT-VALUE}).")
    int seconds = 10;

    @Option(names = "--quick", description = "Short rounds and few rows: a look, not a measurement.")
    boolean quick;

    @Option(names = "--json", description = "A file to which each figure is added as one JSON object a line.")
    Optional<Path> json = Optional.empty();

    public int seconds() {
        return quick ? Math.min(seconds, QUICK_SECONDS) : seconds;
    }

    public boolean quick() {
        return quick;
    }

    public Figures figures() {
        return new Figures(json);
    }

    /** The same as words of a command line. */
    public List<String> arguments() {
        var words = new ArrayList<>(List.of("--seconds", Integer.toString(seconds)));
        if (quick) {
            words.add("--quick");
        }
        json.ifPresent(file -> words.addAll(List.of("--json", file.toString())));
        return words;
    }
}
