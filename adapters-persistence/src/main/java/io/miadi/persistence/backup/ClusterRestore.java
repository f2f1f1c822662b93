package io.miadi.persistence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.miadi.persistence.embedded.ClusterInstallation;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Brings a {@link ClusterBackup} back into an empty data folder and proves it: every file against its checksum, the server's
 * recovery, every page of every table by reading it, every index against its table.
 */
public final class ClusterRestore {
    private ClusterRestore() {}

    /** What came back: the version of the schema and the rows of each table. */
    public record Report(String schemaVersion, Map<String, Long> rows, Map<String, Long> rowsWhenBackupBegan) {}

    /** Returns with the server stopped; {@code runtimes} as in {@link EmbeddedPostgres#start(DataFolder, Path)}. */
    public static Report into(Path archive, DataFolder folder, Path runtimes, Progress progress) {
        try (var reader = new ArchiveReader(archive)) {
            var manifest = reader.manifest(ClusterManifest.class);
            if (!ClusterManifest.KIND.equals(manifest.kind())) {
                throw new BackupException(archive + " is a " + manifest.kind() + ", not a backup of a cluster.");
            }
            ClusterInstallation.install(folder, cluster -> unpack(reader, manifest, cluster, progress));
            try (var server = EmbeddedPostgres.start(folder, runtimes);
                    var connection = server.url().connect()) {
                return prove(connection, manifest, progress);
            }
        } catch (IOException | SQLException e) {
            throw new BackupException("Restoring " + archive + " failed: " + e.getMessage(), e);
        }
    }

    private static String unpack(ArchiveReader reader, ClusterManifest manifest, Path cluster, Progress progress)
            throws IOException {
        for (String name : reader.folders()) {
            Path target = below(cluster, name);
            Files.createDirectories(target);
            DataFolder.setMode(target, "rwx------");
        }
        long done = 0;
        String[] password = new String[1];
        for (var file : manifest.sha256().entrySet()) {
            if (file.getKey().equals(ClusterBackup.PASSWORD)) {
                reader.read(file.getKey(), file.getValue(), in -> password[0] = new String(in.readAllBytes(), UTF_8));
            } else {
                Path target = below(cluster, file.getKey());
                reader.read(file.getKey(), file.getValue(), in -> {
                    try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                        in.transferTo(out);
                    }
                });
                DataFolder.setMode(target, "rw-------");
            }
            progress.at("files", ++done, manifest.sha256().size());
        }
        return password[0];
    }

    private static Path below(Path cluster, String name) {
        Path target =
                cluster.resolve(name.substring(ClusterBackup.CLUSTER.length())).normalize();
        if (!name.startsWith(ClusterBackup.CLUSTER) || !target.startsWith(cluster)) {
            throw new BackupException(
                    "The archive names a file outside the cluster: " + name + ". Nothing was restored.");
        }
        return target;
    }

    private static Report prove(Connection connection, ClusterManifest manifest, Progress progress)
            throws SQLException {
        var catalogue = Catalogue.of(connection);
        // Reading every row makes the server hold every page against its checksum.
        var rows = catalogue.countRows(connection);
        progress.at("tables read", rows.size(), rows.size());
        checkIndexes(connection);
        progress.at("indexes checked", 1, 1);
        String version = catalogue.migrations().isEmpty()
                ? "none"
                : catalogue.migrations().getLast().version();
        return new Report(version, rows, manifest.rowsAtStart());
    }

    /** The extension is made for the check only and goes away with the transaction. */
    private static void checkIndexes(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Sql.execute(connection, "create extension if not exists amcheck");
        Sql.number(connection, """
                select count(bt_index_check(i.indexrelid, true)::text)
                  from pg_index i
                  join pg_class c on c.oid = i.indexrelid
                  join pg_am a on a.oid = c.relam
                 where a.amname = 'btree' and c.relkind = 'i' and i.indisvalid and c.relpersistence = 'p'
                """);
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
