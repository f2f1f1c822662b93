package io.miadi.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.persistence.embedded.EmbeddedPostgresException;
import io.miadi.persistence.embedded.SharedDatabase;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterBackupTest {
    @TempDir
    Path temp;

    @Test
    void a_backup_under_write_load_restores_to_a_prefix_that_holds_all_that_was_acknowledged_before_it()
            throws Exception {
        long acknowledgedBefore;
        Path archive = temp.resolve("backup.zip");
        try (var server = start("source")) {
            Migrations.run(server.url());
            execute(server.url(), "create table entry (id bigint primary key, filler text)");
            try (var writer = new Writer(server.url())) {
                acknowledgedBefore = writer.awaitRows(1_000);
                ClusterBackup.write(server.folder(), archive, Progress.SILENT);
                writer.awaitRows(writer.rows() + 1);
            }
        }
        var report = ClusterRestore.into(archive, folder("target"), SharedDatabase.runtimes(), Progress.SILENT);
        assertThat(report.rows()).containsKeys("entry", "session", "payment");
        try (var restored = start("target")) {
            List<Long> ids = ids(restored.url());
            assertThat((long) ids.size())
                    .isGreaterThanOrEqualTo(acknowledgedBefore)
                    .isEqualTo(report.rows().get("entry"));
            assertThat(ids)
                    .isEqualTo(LongStream.rangeClosed(1, ids.size()).boxed().toList());
        }
    }

    @Test
    void a_stopped_database_is_backed_up_as_well() throws Exception {
        try (var server = start("source")) {
            execute(server.url(), "create table entry (id bigint primary key)");
            execute(server.url(), "insert into entry values (7)");
        }
        Path archive = temp.resolve("backup.zip");
        var steps = new ArrayList<String>();
        ClusterBackup.write(folder("source"), archive, (step, done, total) -> steps.add(step));
        ClusterRestore.into(archive, folder("target"), SharedDatabase.runtimes(), Progress.SILENT);
        try (var restored = start("target")) {
            assertThat(ids(restored.url())).containsExactly(7L);
        }
        assertThat(steps).contains("data files", "write-ahead log");
    }

    @Test
    void nothing_is_overwritten_neither_an_archive_nor_a_database() throws Exception {
        start("source").close();
        Path archive = temp.resolve("backup.zip");
        ClusterBackup.write(folder("source"), archive, Progress.SILENT);
        assertThatThrownBy(() -> ClusterBackup.write(folder("source"), archive, Progress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("never overwritten");
        assertThatThrownBy(() ->
                        ClusterRestore.into(archive, folder("source"), SharedDatabase.runtimes(), Progress.SILENT))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("holds a database already");
    }

    @Test
    void a_damaged_archive_is_refused_and_leaves_no_database() throws Exception {
        start("source").close();
        Path archive = temp.resolve("backup.zip");
        ClusterBackup.write(folder("source"), archive, Progress.SILENT);
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int there = file.read();
            file.seek(file.length() / 2);
            file.write(there ^ 0xff);
        }
        assertThatThrownBy(() ->
                        ClusterRestore.into(archive, folder("target"), SharedDatabase.runtimes(), Progress.SILENT))
                .isInstanceOf(BackupException.class);
        assertThat(folder("target").hasCluster()).isFalse();
    }

    @Test
    void an_interrupted_backup_leaves_no_file() throws Exception {
        start("source").close();
        Path archive = temp.resolve("backup.zip");
        assertThatThrownBy(() -> ClusterBackup.write(folder("source"), archive, (step, done, total) -> {
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(temp.resolve("source"));
        }
    }

    private DataFolder folder(String name) {
        return new DataFolder(temp.resolve(name));
    }

    private EmbeddedPostgres start(String name) {
        return EmbeddedPostgres.start(folder(name), SharedDatabase.runtimes());
    }

    private static List<Long> ids(DatabaseUrl url) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (var connection = url.connect();
                var rows = connection.createStatement().executeQuery("select id from entry order by id")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Commits rows 1, 2, 3 … one by one until closed. */
    private static final class Writer implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicLong acknowledged = new AtomicLong();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Writer(DatabaseUrl url) {
            thread.execute(() -> write(url));
        }

        long rows() {
            return acknowledged.get();
        }

        /** Returns how many are acknowledged by then. */
        long awaitRows(long wanted) throws InterruptedException {
            for (int i = 0; i < 6_000 && acknowledged.get() < wanted; i++) {
                Thread.sleep(10);
            }
            assertThat(acknowledged.get()).isGreaterThanOrEqualTo(wanted);
            return acknowledged.get();
        }

        @Override
        public void close() {
            stopped.set(true);
            thread.close();
        }

        private void write(DatabaseUrl url) {
            try (var connection = url.connect();
                    var insert = connection.prepareStatement("insert into entry values (?, repeat('x', 200))")) {
                while (!stopped.get()) {
                    insert.setLong(1, acknowledged.get() + 1);
                    insert.executeUpdate();
                    acknowledged.incrementAndGet();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
