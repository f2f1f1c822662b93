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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The log taken along by an operator, verified where there is no database, and tampered with in between. */
@Tag("P70")
class AuditCommandTest {
    private static final String ENTRIES = """
            with added as (
                insert into audit_entry (actor, role, action, subject, before, after, cause, correlation)
                select 'job:test', 'SYSTEM', 'session.confirm', 'session:' || n, '{"state": "Approved"}',
                       '{"state": "Confirmed"}', 'asked', 'request-' || n
                  from generate_series(1, 40) as n
                returning sequence)
            insert into audit_unsequenced select sequence from added
            """;

    @TempDir
    Path temp;

    private record Ran(int code, String out, String err) {}

    @Test
    void the_log_is_exported_and_verified_offline_and_what_was_changed_is_named() throws Exception {
        try (var server = EmbeddedPostgres.start(new DataFolder(temp.resolve("data")), SharedDatabase.runtimes())) {
            Migrations.run(server.url());
            try (var connection = server.url().connect();
                    var statement = connection.createStatement()) {
                statement.execute(ENTRIES);
            }
            assertThat(ran(new AuditKeyCommand(environment())).err()).contains("Nothing was signed yet");
            assertThat(export("beside.jsonl").code()).isZero();
        }
        assertThat(export("beside.jsonl").err()).contains("is there already");
        assertThat(export("alone.jsonl").code()).isZero();
        var key = ran(new AuditKeyCommand(environment())).out().strip();
        assertThat(key).startsWith("localhost/audit+");
        var lines = Files.readAllLines(temp.resolve("alone.jsonl"));
        var copies = temp.resolve("data").resolve("audit-checkpoints.txt").toString();

        assertThat(verify(lines, "--key", key, "--checkpoint", copies).out())
                .contains("GENUINE  localhost/audit: 43 entries");
        assertThat(verify(lines).err()).contains("No --key");
        assertThat(verify(lines, "--key", key.replaceFirst("localhost", "elsewhere"))
                        .code())
                .isEqualTo(2);
        assertThat(ran(new AuditVerifyCommand(environment())).out()).contains("GENUINE  43 entries in the database");

        int first = lines.size() - 1 - 43;
        assertThat(verify(
                                with(
                                        lines,
                                        all -> all.set(
                                                first + 7, all.get(first + 7).replace("Confirmed", "Cancelled"))),
                                "--key",
                                key)
                        .out())
                .contains("TAMPERED  entry 7 was changed");
        assertThat(verify(with(lines, all -> all.remove(first + 9)), "--key", key)
                        .out())
                .contains("TAMPERED  ");
        assertThat(verify(with(lines, all -> all.subList(first + 30, all.size()).clear()), "--key", key)
                        .out())
                .contains("TAMPERED  ");
        assertThat(verify(with(lines, all -> all.removeIf(line -> line.startsWith("{\"checkpoint"))), "--key", key)
                        .out())
                .contains("there is no checkpoint that the log signed");
        assertThat(verify(with(lines, all -> all.set(0, "{}")), "--key", key).out())
                .contains("does not begin like an export");
        assertThat(verify(
                                with(
                                        lines,
                                        all -> all.set(
                                                first + 3, all.get(first + 3).replace("\"cause\"", "\"because\""))),
                                "--key",
                                key)
                        .out())
                .contains("TAMPERED  entry 3 was changed");
    }

    private interface Change {
        void to(List<String> lines);
    }

    private static List<String> with(List<String> lines, Change change) {
        var changed = new ArrayList<>(lines);
        change.to(changed);
        return changed;
    }

    /** In a folder without any database. */
    private Ran verify(List<String> lines, String... options) throws IOException {
        var file = Files.write(temp.resolve("verified.jsonl"), lines);
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        return ran(new AuditVerifyCommand(Map.of()), arguments.toArray(String[]::new));
    }

    private Ran export(String file) throws IOException {
        return ran(
                new AuditExportCommand(environment()),
                "--to",
                temp.resolve(file).toString());
    }

    private Map<String, String> environment() throws IOException {
        var nothingSet = Files.writeString(temp.resolve("none.properties"), "");
        return Map.of("MIADI_DATA_DIR", temp.resolve("data").toString(), "MIADI_CONFIG", nothingSet.toString());
    }

    private static Ran ran(Callable<Integer> command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
