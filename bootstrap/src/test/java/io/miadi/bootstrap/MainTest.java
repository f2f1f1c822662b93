package io.miadi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.wiring.CrashPoints;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter said = new StringWriter();

    static Stream<List<String>> commands() {
        return named(Main.commandLine(), List.of());
    }

    private static Stream<List<String>> named(CommandLine line, List<String> path) {
        return Stream.concat(
                Stream.of(path), line.getSubcommands().entrySet().stream().flatMap(sub -> {
                    var longer = new ArrayList<>(path);
                    longer.add(sub.getKey());
                    return named(sub.getValue(), longer);
                }));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself(List<String> command) {
        assertThat(run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new)))
                .isZero();
        assertThat(said.toString()).contains("Usage:");
    }

    @Test
    void an_unknown_command_is_told_where_the_others_are_listed() {
        assertThat(run("nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("nonsense").contains("./miadi help lists the commands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense --help", "check-confg --help", "keys rotat --help", "serve extra --help"})
    void a_mistyped_command_is_not_helped_with_another(String line) {
        assertThat(run(line.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString())
                .contains(line.split(" ")[line.split(" ").length - 2])
                .doesNotContain("Usage:");
    }

    @Test
    void a_slip_in_a_command_is_told_what_was_meant() {
        assertThat(run("check-confg", "--help")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("Did you mean", "check-config");
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(said.toString()).matches("(?s)Miadi [0-9]+\\.[0-9]+\\..*, Java 25.*");
    }

    @Test
    void the_help_offers_what_the_launcher_can_do_only_where_the_sources_are(@TempDir Path home) throws Exception {
        assertThat(Launcher.footer(Optional.empty())).isEmpty();
        assertThat(String.join("", Launcher.footer(Optional.of(home))))
                .contains("bench")
                .doesNotContain("test", "dist");
        Files.createFile(home.resolve("pom.xml"));
        assertThat(String.join("", Launcher.footer(Optional.of(home)))).contains("test", "bench", "dist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --lives -1",
                "simulate --lives 0",
                "simulate --lives many",
                "campaign kill --kills 0",
                "campaign race --rounds -2",
                "campaign fuzz --tries 99999999999",
                "demo --port 65535",
                "demo --port 0",
                "simulate-daraja --port 70000",
                "simulate-daraja --shortcode 12ab",
                "campaign crash --at nowhere"
            })
    void a_number_out_of_bounds_is_a_wrong_word_of_the_command_line(String line) {
        assertThat(run(line.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        var words = line.split(" ");
        assertThat(said.toString()).contains(words[words.length - 2]).contains("'" + words[words.length - 1] + "'");
    }

    @Test
    void a_simulator_whose_port_is_in_use_says_so_in_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("simulate-daraja", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(said.toString().lines())
                    .containsExactly("Port " + taken.getLocalPort()
                            + " is in use on this machine. End what uses it, or choose another with --port.");
        }
    }

    @Test
    void the_points_at_which_a_campaign_can_crash_are_listed_one_a_line() {
        assertThat(run("campaign", "crash", "--help")).isZero();
        assertThat(said.toString().lines().map(String::strip)).containsAll(CrashPoints.names());
    }

    private int run(String... arguments) {
        var line = Main.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
