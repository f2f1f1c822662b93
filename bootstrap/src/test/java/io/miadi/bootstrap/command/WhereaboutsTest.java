package io.miadi.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.persistence.embedded.SharedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command says on which data it works, and those for an installation that is there make none. */
class WhereaboutsTest {
    @TempDir
    Path temp;

    private Path settings = Path.of("");

    @BeforeEach
    void nothing_set() throws IOException {
        settings = Files.writeString(temp.resolve("none.properties"), "");
    }

    static Stream<Function<Map<String, String>, Object>> for_what_is_there() {
        return Stream.of(KeysCommand.Rotate::new, ProviderCommand.List::new);
    }

    @ParameterizedTest
    @MethodSource("for_what_is_there")
    void a_command_for_an_installation_makes_none(Function<Map<String, String>, Object> command) {
        assertRefused(run(command));
    }

    @Test
    void nothing_is_copied_from_where_nothing_is() {
        assertRefused(run(ExportCommand::new, temp.resolve("rows.zip").toString()));
        assertRefused(run(BackupCommand::new, temp.resolve("copy.zip").toString()));
    }

    @Test
    void a_check_before_the_first_start_makes_no_database_and_says_where_it_will_be() {
        var ran = run(CheckConfigCommand::new);
        assertThat(ran.code()).isZero();
        assertThat(ran.words())
                .contains("Data: " + folder())
                .contains("none yet in " + folder())
                .contains("MIADI_DATA_DIR");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void a_data_folder_that_is_a_file_is_called_one() throws IOException {
        Files.writeString(folder(), "not a folder");
        for (var ran : List.of(run(CheckConfigCommand::new), run(ExportCommand::new, "rows.zip"))) {
            assertThat(ran.code()).as(ran.words()).isEqualTo(1);
            assertThat(ran.words())
                    .contains("The data folder " + folder() + " cannot be made: it is a file")
                    .doesNotContain("none yet");
        }
    }

    @Test
    void a_check_beside_the_running_server_is_no_trouble() {
        try (var server = EmbeddedPostgres.start(new DataFolder(folder()), SharedDatabase.runtimes())) {
            Migrations.run(server.url());
            var ran = run(CheckConfigCommand::new);
            assertThat(ran.code()).as(ran.words()).isZero();
            assertThat(ran.words()).contains("in use by a server that runs").doesNotContain("WRONG");
            var nowhere = temp.resolve("nowhere");
            assertThat(run(BackupCommand::new, nowhere.resolve("b.zip").toString())
                            .words())
                    .contains("There is no folder " + nowhere);
        }
    }

    @Test
    void a_check_after_a_killed_server_recovers_and_leaves_nothing_running() throws IOException, InterruptedException {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBesideDatabase.class.getName(),
                        folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor()).isEqualTo(137);
        assertThat(EmbeddedPostgres.running(new DataFolder(folder()))).isPresent();
        var ran = run(CheckConfigCommand::new);
        assertThat(ran.code()).as(ran.words()).isZero();
        assertThat(ran.words()).contains("reached, durable").doesNotContain("in use by a server");
        assertThat(EmbeddedPostgres.running(new DataFolder(folder()))).isEmpty();
    }

    @Test
    void a_database_of_ones_own_is_named_without_its_password() {
        var ran = run(
                new ExportCommand(Map.of(
                        "MIADI_CONFIG",
                        settings.toString(),
                        "MIADI_DATABASE_URL",
                        "postgresql://someone:sesame@127.0.0.1:1/practice")),
                temp.resolve("rows.zip").toString());
        assertThat(ran.words())
                .contains("Data: the PostgreSQL at someone@127.0.0.1:1/practice")
                .doesNotContain("sesame");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void an_address_that_cannot_be_read_is_a_wrong_setting_and_not_repeated() {
        var ran = run(new KeysCommand.Rotate(
                Map.of("MIADI_CONFIG", settings.toString(), "MIADI_DATABASE_URL", "mysql://someone:sesame@host/x")));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.words())
                .contains("MIADI_DATABASE_URL")
                .contains("postgresql://")
                .doesNotContain("sesame");
    }

    private void assertRefused(Ran ran) {
        assertThat(ran.code()).as(ran.words()).isBetween(1, 2);
        assertThat(ran.words())
                .contains("Data: " + folder() + ", where no database is yet")
                .contains("There is no database in " + folder())
                .contains("MIADI_DATA_DIR")
                .doesNotContain("\tat ");
        assertThat(folder()).doesNotExist();
    }

    private record Ran(int code, String words) {}

    private Path folder() {
        return temp.resolve("installation");
    }

    private Ran run(Function<Map<String, String>, Object> command, String... arguments) {
        var environment = Map.of("MIADI_DATA_DIR", folder().toString(), "MIADI_CONFIG", settings.toString());
        return run(command.apply(environment), arguments);
    }

    private static Ran run(Object command, String... arguments) {
        var said = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        return new Ran(code, said.toString());
    }
}
