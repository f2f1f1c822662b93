package stranger.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/testkit.md}, which shows this package. */
final class Guide {
    private static final Path PAGE = Path.of("..", "docs", "testkit.md");

    private Guide() {}

    static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as the page prints it. */
    static String printed(String text) {
        return "```\n" + text.strip() + "\n```";
    }
}
