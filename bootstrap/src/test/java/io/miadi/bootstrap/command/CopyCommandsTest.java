package io.miadi.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.persistence.embedded.SharedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The four commands as an operator meets them, on an embedded cluster of their own. */
class CopyCommandsTest {
    private static final String KIND = "Massage";

    @TempDir
    Path temp;

    private record Ran(int code, String out, String err) {}

    @Test
    void a_backup_taken_beside_the_running_server_restores_elsewhere() throws Exception {
        Ran backup;
        try (var server = server("source")) {
            addKind(server.url());
            backup = run(BackupCommand::new, "source", "copy.zip");
            assertThat(kinds(server.url())).as("goes on working").isEqualTo(1);
        }
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("copy.zip", "keys.json");

        var restore = run(RestoreCommand::new, "target", "copy.zip");
        assertThat(restore.code()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("every checksum and index proved");
        try (var restored = server("target")) {
            assertThat(kinds(restored.url())).isEqualTo(1);
        }
    }

    @Test
    void an_export_of_a_stopped_database_fills_a_new_one() throws Exception {
        try (var server = server("source")) {
            addKind(server.url());
        }
        var export = run(ExportCommand::new, "source", "rows.zip");
        assertThat(export.code()).as(export.err()).isZero();

        var filled = run(ImportCommand::new, "target", "rows.zip");
        assertThat(filled.code()).as(filled.err()).isZero();
        assertThat(filled.out()).contains("every table reads back as it was exported");
        try (var server = server("target")) {
            assertThat(kinds(server.url())).isEqualTo(1);
            var refused = run(ImportCommand::new, "target", "rows.zip");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("A server works on").doesNotContain("\tat ");
        }
    }

    @Test
    void what_cannot_be_done_is_said_in_a_line_without_a_trace() throws Exception {
        try (var server = server("source")) {
            addKind(server.url());
            assertThat(run(BackupCommand::new, "source", "copy.zip").code()).isZero();
            assertFails(run(BackupCommand::new, "source", "copy.zip"), "miadi backup: ");
        }
        assertFails(run(RestoreCommand::new, "source", "copy.zip"), "miadi restore: ");
        assertFails(run(RestoreCommand::new, "other", "missing.zip"), "miadi restore: ");
        assertFails(run(BackupCommand::new, "nothing-here", "none.zip"), "There is no database in");
        assertFails(run(ImportCommand::new, "third", "copy.zip"), "not an export");
        assertFails(run(ImportCommand::new, "third", "missing.zip"), "miadi import: There is no file");
        var restored = run(RestoreCommand::new, "third", "copy.zip");
        assertThat(restored.code())
                .as("a slip made no database: " + restored.err())
                .isZero();
    }

    @Test
    void a_database_of_ones_own_is_not_backed_up_by_us() {
        var environment = Map.of(
                "MIADI_DATABASE_URL",
                "postgresql://someone@127.0.0.1:1/none",
                "MIADI_CONFIG",
                nothingSet().toString());
        assertFails(run(new BackupCommand(environment), temp.resolve("x.zip")), "MIADI_DATABASE_URL is set");
        assertFails(run(new RestoreCommand(environment), temp.resolve("x.zip")), "MIADI_DATABASE_URL is set");
    }

    @Test
    void long_work_tells_how_far_it_is_once_a_second() {
        var printed = new StringWriter();
        long[] now = {0};
        var progress = CopyRun.progress(new PrintWriter(printed, true), () -> now[0]);
        for (int done = 1; done <= 30; done++) {
            now[0] += 100_000_000L;
            progress.at("data files", done, 30);
        }
        assertThat(printed.toString().lines())
                .containsExactly("  data files: 33 %", "  data files: 66 %", "  data files: 100 %");
    }

    @Test
    void what_was_shown_under_way_is_shown_to_its_end() {
        var printed = new StringWriter();
        long[] now = {0};
        var progress = CopyRun.progress(new PrintWriter(printed, true), () -> now[0]);
        now[0] += 1_100_000_000L;
        progress.at("table account", 1, 3);
        progress.at("table booking", 2, 3);
        progress.at("table payment", 3, 3);
        progress.at("proved account", 1, 2);
        progress.at("proved booking", 2, 2);
        now[0] += 1_100_000_000L;
        progress.at("data files", 10, 100);
        progress.at("write-ahead log", 1, 1);
        assertThat(printed.toString().lines())
                .containsExactly(
                        "  table account: 33 %", "  table payment: 100 %", "  data files: 10 %", "  data files: 100 %");
    }

    private static void assertFails(Ran ran, String words) {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(words).doesNotContain("\tat ");
    }

    private EmbeddedPostgres server(String folder) {
        var server = EmbeddedPostgres.start(new DataFolder(temp.resolve(folder)), SharedDatabase.runtimes());
        Migrations.run(server.url());
        return server;
    }

    private Ran run(Function<Map<String, String>, Object> command, String folder, String file) {
        var environment = Map.of(
                "MIADI_DATA_DIR",
                temp.resolve(folder).toString(),
                "MIADI_CONFIG",
                nothingSet().toString());
        return run(command.apply(environment), temp.resolve(file));
    }

    private static Ran run(Object command, Path file) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(file.toString());
        return new Ran(code, out.toString(), err.toString());
    }

    private Path nothingSet() {
        try {
            return Files.writeString(temp.resolve("none.properties"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addKind(DatabaseUrl url) throws SQLException {
        try (var connection = url.connect();
                var insert = connection.prepareStatement("""
                        insert into session_kind (id, name, duration_ms, price_minor, price_currency, buffer_before_ms,
                                                  buffer_after_ms, offered)
                        values (?, ?, 3600000, 150000, 'KES', 0, 0, true)
                        """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, KIND);
            insert.execute();
        }
    }

    private static int kinds(DatabaseUrl url) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from session_kind where name = '" + KIND + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
