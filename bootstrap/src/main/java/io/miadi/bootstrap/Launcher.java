package io.miadi.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the launcher script can do beside this program: in an unpacked archive, where no sources are, it cannot build or test. */
final class Launcher {
    private Launcher() {}

    /** For the end of the help; nothing where the program was started without the launcher. */
    static String[] footer(Optional<Path> home) {
        return home.map(folder -> Files.exists(folder.resolve("pom.xml")))
                .map(sources -> new String[] {
                    "",
                    "Also, through the launcher: bench (speed against a baseline)"
                            + (sources ? ", test (every test), dist (an archive to install)." : ".")
                })
                .orElseGet(() -> new String[0]);
    }

    /** The folder of the launcher; empty when the program was started without it. */
    static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty("miadi.home")).map(Path::of);
    }
}
