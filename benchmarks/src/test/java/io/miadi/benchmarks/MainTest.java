package io.miadi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "settle --help", "initiate --help", "simulate --help", "plans --help"})
    void every_benchmark_explains_itself(String words) {
        var line = Main.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        assertThat(line.execute(words.split(" "))).isZero();
        assertThat(said.toString()).contains("Usage: bench");
    }
}
