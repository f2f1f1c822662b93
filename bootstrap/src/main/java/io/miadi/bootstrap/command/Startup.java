package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Config;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the settings, says everything that is wrong with them at once, and on which data the command works. */
public final class Startup {
    private Startup() {}

    /** Settings of an installation that is there; empty also after it was said that there is none, and nothing was made then. */
    static Optional<Config> installed(Map<String, String> environment, PrintWriter out) {
        return config(environment, out).filter(config -> {
            var data = new Whereabouts(config.storage());
            if (data.isMissing()) {
                out.println(data.howToFind());
                out.flush();
            }
            return !data.isMissing();
        });
    }

    /** Empty after the problems were printed. */
    public static Optional<Config> config(Map<String, String> environment, PrintWriter out) {
        var file = Path.of(environment.getOrDefault("MIADI_CONFIG", "miadi.properties"));
        return switch (Config.read(environment, file)) {
            case Config.Reading.Read(var config) -> {
                out.println(new Whereabouts(config.storage()).line());
                out.flush();
                yield Optional.of(config);
            }
            case Config.Reading.Wrong(var problems) -> {
                out.println("Miadi cannot start; " + problems.size() + " setting(s) to mend:");
                problems.forEach(problem -> out.println("  " + problem));
                out.println("docs/configuration.md lists every setting.");
                out.flush();
                yield Optional.empty();
            }
        };
    }
}
