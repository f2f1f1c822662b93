package io.miadi.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of a working cluster belong into a copy of it. What is left out is what PostgreSQL's manual on low-level base backups
 * names: state of the running process, and what recovery writes anew.
 */
record ClusterFiles(List<Path> folders, List<Path> files, long bytes) {
    /** Relative to the cluster. The control file is not among {@code files}: it is copied last and with care. */
    static final Path CONTROL = Path.of("global", "pg_control");

    private static final Logger LOG = LoggerFactory.getLogger(ClusterFiles.class);
    private static final int STABLE_READS = 100;
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "pg_internal.init",
            "postgresql.auto.conf.tmp");

    static ClusterFiles of(Path cluster) throws IOException {
        var visitor = new Visitor(cluster);
        Files.walkFileTree(cluster, visitor);
        return new ClusterFiles(visitor.folders, visitor.files, visitor.bytes);
    }

    /** Opens a file that may have been dropped since it was listed; the log then says so again to recovery. */
    static InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            LOG.debug("{} was dropped while the copy ran", e.getFile());
            return InputStream.nullInputStream();
        }
    }

    /** The server may be writing this file; only two equal reads in a row prove that none was half of one state and half of another. */
    static byte[] control(Path cluster) throws IOException {
        byte[] before = Files.readAllBytes(cluster.resolve(CONTROL));
        for (int read = 0; read < STABLE_READS; read++) {
            byte[] now = Files.readAllBytes(cluster.resolve(CONTROL));
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new BackupException("The control file of " + cluster + " changes too often to be copied; try again.");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path cluster;
        private final List<Path> folders = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        private long bytes;

        Visitor(Path cluster) {
            this.cluster = cluster;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(cluster)) {
                return FileVisitResult.CONTINUE;
            }
            Path relative = cluster.relativize(folder);
            if (relative.getFileName().toString().startsWith("pgsql_tmp")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(relative);
            return EMPTIED.contains(relative.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = cluster.relativize(file);
            String name = relative.getFileName().toString();
            if (!LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp") && !relative.equals(CONTROL)) {
                files.add(relative);
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
