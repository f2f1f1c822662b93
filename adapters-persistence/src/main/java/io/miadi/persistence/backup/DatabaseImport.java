package io.miadi.persistence.backup;

import io.miadi.persistence.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills an empty database of the same schema version with an export, in one transaction with all constraints in force. Afterwards
 * each table is read back and must digest to the very value in the export; otherwise nothing is kept.
 */
public final class DatabaseImport {
    private DatabaseImport() {}

    /**
     * Looks at the archive alone, so that a slip is told before a database is made for it.
     *
     * @throws BackupException when it is not there, damaged, or not an export
     */
    public static void requireExport(Path archive) {
        try (var reader = new ArchiveReader(archive)) {
            manifest(reader, archive);
        } catch (IOException e) {
            throw new BackupException(archive + " is no archive of Miadi or is damaged: " + e.getMessage(), e);
        }
    }

    private static ExportManifest manifest(ArchiveReader reader, Path archive) throws IOException {
        var manifest = reader.manifest(ExportManifest.class);
        if (!ExportManifest.KIND.equals(manifest.kind())) {
            throw new BackupException(archive + " is a " + manifest.kind() + ", not an export.");
        }
        return manifest;
    }

    /** Returns the rows of each table. Migrate the database first; it must hold nothing but what its migrations put there. */
    public static Map<String, Long> read(Path archive, DatabaseUrl url, Progress progress) {
        try (var reader = new ArchiveReader(archive);
                var connection = url.connect()) {
            var manifest = manifest(reader, archive);
            connection.setAutoCommit(false);
            var tables = matchingTables(manifest, Catalogue.of(connection));
            fill(connection, reader, manifest, tables, progress);
            prove(connection, manifest, tables, progress);
            connection.commit();
            Sql.execute(connection, "analyze");
            connection.commit();
            Map<String, Long> rows = new LinkedHashMap<>();
            manifest.tables().forEach(table -> rows.put(table.name(), table.rows()));
            return rows;
        } catch (SQLException e) {
            throw new BackupException("The import of " + archive + " failed, nothing was kept: " + Sql.words(e), e);
        } catch (IOException e) {
            throw new BackupException("The import of " + archive + " failed, nothing was kept: " + e.getMessage(), e);
        }
    }

    private static Map<String, Catalogue.Table> matchingTables(ExportManifest manifest, Catalogue catalogue) {
        if (!manifest.migrations().equals(catalogue.migrations())) {
            throw new BackupException("The export is of schema version " + version(manifest.migrations())
                    + ", the database of " + version(catalogue.migrations())
                    + " or of other migrations of that number. Import with the Miadi that exported, then upgrade.");
        }
        var tables = catalogue.tables().stream().collect(Collectors.toMap(Catalogue.Table::name, Function.identity()));
        var names = manifest.tables().stream()
                .map(ExportManifest.TableContent::name)
                .collect(Collectors.toSet());
        if (!names.equals(tables.keySet())) {
            throw new BackupException("The export and the database do not have the same tables: " + names + " and "
                    + tables.keySet() + ".");
        }
        return tables;
    }

    private static void fill(
            Connection connection,
            ArchiveReader reader,
            ExportManifest manifest,
            Map<String, Catalogue.Table> tables,
            Progress progress)
            throws IOException, SQLException {
        Sql.execute(connection, "set constraints all deferred");
        var text = new TableText(connection);
        long done = 0;
        for (var content : manifest.tables()) {
            Sql.execute(connection, "lock table " + table(tables, content).name() + " in share row exclusive mode");
            reader.read(
                    content.entry(), content.sha256(), in -> text.read(table(tables, content), content.columns(), in));
            progress.at("table " + content.name(), ++done, manifest.tables().size());
        }
        for (var sequence : manifest.sequences()) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
        Sql.execute(connection, "set constraints all immediate");
    }

    private static void prove(
            Connection connection, ExportManifest manifest, Map<String, Catalogue.Table> tables, Progress progress)
            throws IOException, SQLException {
        var text = new TableText(connection);
        long done = 0;
        for (var content : manifest.tables()) {
            if (!text.sha256(table(tables, content)).equals(content.sha256())) {
                throw new BackupException(
                        "Table " + content.name() + " held other rows than the export before the import."
                                + " Import into an empty database. Nothing was kept.");
            }
            progress.at("proved " + content.name(), ++done, manifest.tables().size());
        }
    }

    private static Catalogue.Table table(Map<String, Catalogue.Table> tables, ExportManifest.TableContent content) {
        var table = tables.get(content.name());
        if (table == null) {
            throw new IllegalStateException("the tables were compared before: " + content.name());
        }
        return table;
    }

    private static String version(List<Catalogue.Migration> migrations) {
        return migrations.isEmpty() ? "none" : migrations.getLast().version();
    }
}
