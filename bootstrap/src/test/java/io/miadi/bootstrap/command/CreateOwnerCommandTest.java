package io.miadi.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Nobody is asked for a password that cannot be used. */
class CreateOwnerCommandTest {
    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final StringWriter said = new StringWriter();

    @Test
    void a_folder_in_use_is_told_before_a_password_is_asked_for() {
        try (var other = EmbeddedPostgres.start(folder.resolve("data"))) {
            assertThat(create()).isNotZero();
        }
        assertThat(said.toString()).contains("is in use by process");
        assertThat(asked).hasValue(0);
    }

    @Test
    void the_second_owner_is_refused_without_a_question_and_the_first_is_asked_once() {
        assertThat(create()).isZero();
        assertThat(said.toString()).contains("The keys are in " + folder.resolve("data/keys.json"), "Keep a copy");
        assertThat(asked).hasValue(1);
        assertThat(create()).isEqualTo(1);
        assertThat(said.toString()).contains("There is an owner already");
        assertThat(asked).hasValue(1);
        assertThat(listProviders()).isZero();
        assertThat(said.toString()).contains("No account is stored");
    }

    @Test
    void a_password_that_is_refused_is_told_why_in_words() {
        var command = new CreateOwnerCommand(environment(), () -> "short");
        assertThat(run(command, "--email", "owner@example.org", "--name", "Achieng Otieno"))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains("The password was refused: use at least 15 characters.")
                .doesNotContain("TOO_SHORT");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void no_password_is_not_a_short_one_and_makes_nothing() {
        var silent = new CreateOwnerCommand(environment(), () -> "");
        assertThat(run(silent, "--email", "owner@example.org", "--name", "Achieng Otieno"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("No password was given").doesNotContain("refused");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_port_in_use_is_told_with_its_number() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isTaken(InetAddress.getLoopbackAddress(), taken.getLocalPort()))
                    .isTrue();
        }
        assertThat(FreePorts.isTaken(InetAddress.getLoopbackAddress(), 0)).isFalse();
    }

    private int create() {
        var command = new CreateOwnerCommand(environment(), () -> {
            asked.incrementAndGet();
            return "seven quiet herons at dusk";
        });
        return run(command, "--email", "owner@example.org", "--name", "Achieng Otieno");
    }

    private int listProviders() {
        return run(new ProviderCommand.List(environment()));
    }

    private int run(Object command, String... words) {
        var line = new CommandLine(command).setExecutionExceptionHandler((failure, of, parsed) -> {
            of.getErr().println(failure.getMessage());
            return 1;
        });
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(words);
    }

    private Map<String, String> environment() {
        return Map.of("MIADI_DATA_DIR", folder.resolve("data").toString());
    }
}
