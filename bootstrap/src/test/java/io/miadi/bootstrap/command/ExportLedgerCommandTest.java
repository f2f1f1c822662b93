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

/** The journal as an operator takes it along, beside the running server and without it. */
class ExportLedgerCommandTest {
    private static final String[] AN_ENTRY = {
        "set session_replication_role = replica", // the entry is about no session that is there
        """
        insert into journal_entry (cause, session_id, currency, lines, at)
        values ('fee.due', md5('session')::uuid, 'KES', 2, timestamptz '2026-03-01 23:30+03')
        """,
        """
        insert into posting (entry_id, line, lines, account, account_of, side, amount_minor)
        select id, line, 2, case line when 1 then 'CLIENT_RECEIVABLE' else 'DEFERRED_INCOME' end, '',
               case line when 1 then 'DEBIT' else 'CREDIT' end, 150000
          from journal_entry, generate_series(1, 2) as line
        """
    };

    @TempDir
    Path temp;

    private record Ran(int code, String err) {}

    @Test
    void the_journal_of_a_day_is_written_beside_the_server_and_without_it() throws Exception {
        try (var server = EmbeddedPostgres.start(new DataFolder(temp.resolve("data")), SharedDatabase.runtimes())) {
            Migrations.run(server.url());
            addEntry(server.url());
            assertThat(export("hledger", "2026-03-01", "beside.journal").code()).isZero();
            assertThat(audited(server.url())).isEqualTo(2);
        }
        assertThat(Files.readString(temp.resolve("beside.journal")))
                .contains("2026-03-01 * (1) fee.due", "    assets:client receivable  KES 1500.00")
                .contains("    liabilities:deferred income  KES -1500.00", "; 1 entries, sha-256 ");
        assertThat(export("csv", "2026-03-01", "alone.csv").code()).isZero();
        assertThat(Files.readString(temp.resolve("alone.csv")))
                .contains("\"2026-03-01T23:30:00+03:00\"", "\"1500.00\"");
        assertThat(export("csv", "2026-03-02", "later.csv").code()).isZero();
        assertThat(Files.readString(temp.resolve("later.csv")))
                .contains("0 entries")
                .doesNotContain("1500");
        var again = export("csv", "2026-03-02", "later.csv");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void where_no_database_is_none_is_made() throws IOException {
        assertThat(export("csv", "2026-03-01", "none.csv").err()).contains("There is no database in");
        assertThat(temp.resolve("data")).doesNotExist();
    }

    private Ran export(String form, String day, String file) throws IOException {
        var nothingSet = Files.writeString(temp.resolve("none.properties"), "");
        var environment =
                Map.of("MIADI_DATA_DIR", temp.resolve("data").toString(), "MIADI_CONFIG", nothingSet.toString());
        var err = new StringWriter();
        int code = new CommandLine(new ExportLedgerCommand(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--format",
                        form,
                        "--from",
                        day,
                        "--to",
                        day,
                        "--out",
                        temp.resolve(file).toString());
        return new Ran(code, err.toString());
    }

    private static void addEntry(DatabaseUrl url) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            for (var step : AN_ENTRY) {
                statement.execute(step);
            }
        }
    }

    private static int audited(DatabaseUrl url) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from audit_entry where action like 'ledger.export%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
