package io.miadi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script itself, as far as it answers without a build. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "miadi");

    @ParameterizedTest
    @ValueSource(strings = {"test", "dist"})
    void what_only_the_launcher_can_do_is_explained_by_it(String command) throws Exception {
        for (var asked : new String[][] {{"help", command}, {command, "--help"}, {command, "-h"}}) {
            var ran = run(SCRIPT, asked);
            assertThat(ran.code()).as(ran.words()).isZero();
            assertThat(ran.words()).contains("Usage: ./miadi " + command);
        }
    }

    @Test
    void an_unpacked_archive_refuses_what_needs_the_sources(@TempDir Path home) throws Exception {
        Files.createDirectory(home.resolve("lib"));
        var script = Files.copy(SCRIPT, home.resolve("miadi"));
        for (var asked : new String[][] {{"dist"}, {"test", "--help"}, {"help", "dist"}}) {
            var ran = run(script, asked);
            assertThat(ran.code()).as(ran.words()).isEqualTo(2);
            assertThat(ran.words()).contains("needs Miadi's sources");
        }
    }

    private record Ran(int code, String words) {}

    private static Ran run(Path script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), words);
    }
}
