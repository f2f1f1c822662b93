package io.miadi.persistence.backup;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies the embedded server's cluster into one file while it goes on working. The copy holds every commit acknowledged before the
 * backup began and, in order, those up to some moment before it ended. It also holds the cluster's password and everybody's data:
 * keep it as safe as the data folder.
 */
public final class ClusterBackup {
    static final String CLUSTER = "cluster/";
    static final String PASSWORD = "password";
    private static final String SLOT = "miadi_backup";

    private final DataFolder folder;
    private final Progress progress;
    private final Map<String, String> sha256 = new LinkedHashMap<>();

    private ClusterBackup(DataFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Writes the copy; the server may be this program's, another's, or not running, in which case it runs for this long only.
     *
     * @throws BackupException when the file exists or the copy cannot be made; no half-made file is left
     */
    public static void write(DataFolder folder, Path archive, Progress progress) {
        try {
            if (!folder.hasCluster()) {
                throw new BackupException("There is no database in " + folder.root() + " to make a backup of.");
            }
            var running = EmbeddedPostgres.running(folder);
            if (running.isPresent()) {
                new ClusterBackup(folder, progress).write(running.get(), archive);
                return;
            }
            try (var server = EmbeddedPostgres.start(folder.root())) {
                new ClusterBackup(folder, progress).write(server.url(), archive);
            }
        } catch (IOException | SQLException e) {
            throw new BackupException("The backup of " + folder.root() + " failed: " + e.getMessage(), e);
        }
    }

    private void write(DatabaseUrl url, Path target) throws IOException, SQLException {
        try (var archive = new ArchiveWriter(target);
                var connection = url.connect()) {
            var rows = Catalogue.of(connection).countRows(connection);
            String startedAt = Sql.text(connection, "select to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SSOF')");
            String version = Sql.text(connection, "show server_version");
            begin(connection);
            copyFiles(archive);
            copyEnd(connection, archive);
            sha256.put(PASSWORD, archive.add(PASSWORD, out -> Files.copy(folder.password(), out)));
            archive.finish(new ClusterManifest(ClusterManifest.KIND, version, startedAt, rows, sha256));
        }
    }

    /** From here on, and until this connection ends, the log is kept and every page is logged whole when first changed. */
    private static void begin(Connection connection) throws SQLException {
        Sql.text(connection, "select slot_name from pg_create_physical_replication_slot('" + SLOT + "', true, true)");
        Sql.text(connection, "select pg_backup_start('miadi', true)");
    }

    private void copyFiles(ArchiveWriter archive) throws IOException {
        var listed = ClusterFiles.of(folder.cluster());
        for (Path each : listed.folders()) {
            archive.addFolder(CLUSTER + unix(each));
        }
        long done = 0;
        for (Path each : listed.files()) {
            try (var in = ClusterFiles.open(folder.cluster().resolve(each))) {
                long[] copied = new long[1];
                add(archive, each, out -> copied[0] = in.transferTo(out));
                done += copied[0];
            }
            progress.at("data files", done, listed.bytes());
        }
    }

    private void copyEnd(Connection connection, ArchiveWriter archive) throws IOException, SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn), spcmapfile from pg_backup_stop(false)")) {
            rows.next();
            byte[] label = rows.getString(1).getBytes(StandardCharsets.UTF_8);
            if (!rows.getString(3).isEmpty()) {
                throw new BackupException(
                        "The database uses tablespaces outside its folder, which a backup does not hold.");
            }
            var log = WalSegments.between(rows.getString(1), rows.getString(2), segmentBytes(connection));
            log.requireIn(folder.cluster());
            for (int i = 0; i < log.names().size(); i++) {
                Path segment = Path.of("pg_wal", log.names().get(i));
                add(archive, segment, out -> Files.copy(folder.cluster().resolve(segment), out));
                progress.at("write-ahead log", i + 1L, log.names().size());
            }
            byte[] control = ClusterFiles.control(folder.cluster());
            add(archive, ClusterFiles.CONTROL, out -> out.write(control));
            add(archive, Path.of("backup_label"), out -> out.write(label));
        }
    }

    private void add(ArchiveWriter archive, Path file, ArchiveWriter.Content content) throws IOException {
        String name = CLUSTER + unix(file);
        sha256.put(name, archive.add(name, content));
    }

    private static long segmentBytes(Connection connection) throws SQLException {
        return Long.parseLong(Sql.text(connection, "select setting from pg_settings where name = 'wal_segment_size'"));
    }

    private static String unix(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
