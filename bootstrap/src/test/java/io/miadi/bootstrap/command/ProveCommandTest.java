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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The proof as an operator asks for it, beside the running server and without it. */
class ProveCommandTest {
    /** Taken in by nobody's doing: no entry in the books tells of it. */
    private static final String A_LINE = """
            with file as (
                insert into statement (id, account, name, digest, body_sealed, claims, received_by, received_at, state, decided_by,
                                       decided_at, row_count, accepted, seen, rejected, revised)
                values (md5('a')::uuid, 'mpesa:600123', 'a day', repeat('0', 64), '\\x00', '{}', md5('b')::uuid, now(), 'TAKEN',
                        md5('b')::uuid, now(), 1, 1, 0, 0, 0)
                returning id)
            insert into statement_line (id, statement_id, row_number, account, completed, kind, direction, amount_minor, currency,
                                        at, provider_id)
            select repeat('1', 64), id, 1, 'mpesa:600123', true, 'PAYMENT', 'IN', 70000, 'KES', timestamptz '2026-03-01 10:00+03',
                   'SCK1AB2CD3' from file
            """;

    @TempDir
    Path temp;

    private record Ran(int code, String out, String err) {}

    @Test
    void a_row_that_is_in_no_account_is_found_beside_the_server_and_without_it() throws Exception {
        try (var server = EmbeddedPostgres.start(new DataFolder(temp.resolve("data")), SharedDatabase.runtimes())) {
            Migrations.run(server.url());
            assertThat(run("--from", "2026-03-01", "--to", "2026-03-01").err())
                    .contains("no M-Pesa account is set up here");
            var nothing = prove("2026-03-01", "2026-03-01");
            assertThat(nothing.code()).isEqualTo(1);
            assertThat(nothing.out())
                    .contains("NOT PROVEN: 2026-03-01 to 2026-03-01", "No statement that adds up covers all")
                    .contains("0 statement rows, 0 explained, 0 unexplained");
            execute(server.url(), A_LINE);
            var found = prove("2026-03-01", "2026-03-01");
            assertThat(found.out()).contains("Some rows are in no account of the books");
        }
        var alone = prove("2026-03-01", "2026-03-31");
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.out())
                .contains("1 statement rows, 0 explained, 1 unexplained")
                .contains("rows moved KES 700.00, the books hold for them KES 0.00, difference KES -700.00")
                .contains("the list of the clearing account KES 700.00, its balance KES 0.00");
    }

    @Test
    void days_the_wrong_way_round_and_a_missing_database_are_said() throws IOException {
        assertThat(prove("2026-03-02", "2026-03-01").err()).contains("--to is before --from");
        assertThat(prove("2026-03-01", "2026-03-01").err()).contains("There is no database in");
        assertThat(temp.resolve("data")).doesNotExist();
    }

    private Ran prove(String from, String to) throws IOException {
        return run("--from", from, "--to", to, "--short-code", "600123");
    }

    private Ran run(String... options) throws IOException {
        var nothingSet = Files.writeString(temp.resolve("none.properties"), "");
        var environment =
                Map.of("MIADI_DATA_DIR", temp.resolve("data").toString(), "MIADI_CONFIG", nothingSet.toString());
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(new ProveCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
        return new Ran(code, out.toString(), err.toString());
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
