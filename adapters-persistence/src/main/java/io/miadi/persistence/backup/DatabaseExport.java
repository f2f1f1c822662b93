package io.miadi.persistence.backup;

import io.miadi.persistence.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes every row of a database, as of one moment and while it goes on working, as text into one zip file. Passwords, tokens and
 * personal data are in it as they are in the tables.
 */
public final class DatabaseExport {
    private DatabaseExport() {}

    /** Returns the rows of each table. */
    public static Map<String, Long> write(DatabaseUrl url, Path archive, Progress progress) {
        try (var writer = new ArchiveWriter(archive);
                var connection = url.connect()) {
            connection.setAutoCommit(false);
            // One snapshot for all tables: what refers to a row finds it in the export.
            Sql.execute(connection, "set transaction isolation level repeatable read, read only");
            var catalogue = Catalogue.of(connection);
            var tables = writeTables(connection, catalogue, writer, progress);
            writer.finish(new ExportManifest(
                    ExportManifest.KIND,
                    Sql.text(connection, "select to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SSOF')"),
                    catalogue.migrations(),
                    tables,
                    sequences(connection, catalogue)));
            connection.rollback();
            Map<String, Long> rows = new LinkedHashMap<>();
            tables.forEach(table -> rows.put(table.name(), table.rows()));
            return rows;
        } catch (IOException | SQLException e) {
            throw new BackupException("The export to " + archive + " failed: " + e.getMessage(), e);
        }
    }

    private static List<ExportManifest.TableContent> writeTables(
            Connection connection, Catalogue catalogue, ArchiveWriter writer, Progress progress)
            throws IOException, SQLException {
        var text = new TableText(connection);
        List<ExportManifest.TableContent> written = new ArrayList<>();
        for (Catalogue.Table table : catalogue.tables()) {
            long[] rows = new long[1];
            var planned = new ExportManifest.TableContent(table.name(), table.columns(), 0, "");
            String sha256 = writer.add(planned.entry(), out -> rows[0] = text.write(table, out));
            written.add(new ExportManifest.TableContent(table.name(), table.columns(), rows[0], sha256));
            progress.at(
                    "table " + table.name(), written.size(), catalogue.tables().size());
        }
        return written;
    }

    private static List<ExportManifest.SequencePosition> sequences(Connection connection, Catalogue catalogue)
            throws SQLException {
        List<ExportManifest.SequencePosition> positions = new ArrayList<>();
        for (String name : catalogue.sequences()) {
            long last = Sql.number(connection, "select last_value from " + name);
            boolean called =
                    Sql.text(connection, "select is_called from " + name).equals("t");
            positions.add(new ExportManifest.SequencePosition(name, last, called));
        }
        return positions;
    }
}
