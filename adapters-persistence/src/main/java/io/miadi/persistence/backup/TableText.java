package io.miadi.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of a table as PostgreSQL's own COPY text, always in the same order and the same notation. */
final class TableText {
    private static final String STRANGE = """
            select count(*)
              from (select row(%s)::text from %s except select row(%s)::text from incoming) as strange
            """;

    private final Connection connection;
    private final CopyManager copy;

    TableText(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        // Texts of times and numbers depend on the session; without these the same row may read differently elsewhere.
        Sql.execute(
                connection,
                "set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC';"
                        + " set extra_float_digits = 1; set bytea_output = 'hex'");
    }

    /** Returns the number of rows. */
    long write(Catalogue.Table table, OutputStream out) throws IOException {
        try {
            return copy.copyOut(
                    "copy (select %s from %s order by %s) to stdout"
                            .formatted(table.columns(), table.name(), table.order()),
                    out);
        } catch (SQLException e) {
            throw new IOException("table " + table.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The digest of what {@link #write} would write now. */
    String sha256(Catalogue.Table table) throws IOException {
        var digest = Sha256.begin();
        write(table, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sha256.end(digest);
    }

    /** Adds the rows; those that migrations have put there already, such as fixed ledger accounts, may be among them. */
    void read(Catalogue.Table table, String columns, InputStream in) throws IOException {
        try {
            if (Sql.number(connection, "select count(*) from " + table.name()) == 0) {
                copy.copyIn("copy %s (%s) from stdin".formatted(table.name(), columns), in);
                return;
            }
            Sql.execute(
                    connection,
                    "create temporary table incoming (like " + table.name() + " including generated) on commit drop");
            copy.copyIn("copy incoming (%s) from stdin".formatted(columns), in);
            if (Sql.number(connection, STRANGE.formatted(columns, table.name(), columns)) > 0) {
                throw new BackupException("This database is not new: its table " + table.name()
                        + " holds rows that the export does not. Import into an empty database. Nothing was kept.");
            }
            Sql.execute(
                    connection,
                    "insert into %s (%s) overriding system value select %s from incoming on conflict do nothing"
                            .formatted(table.name(), columns, columns));
            Sql.execute(connection, "drop table incoming");
        } catch (SQLException e) {
            throw new IOException("table " + table.name() + " refuses the rows: " + Sql.words(e), e);
        }
    }
}
