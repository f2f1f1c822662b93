package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a cluster that comes from elsewhere into a data folder that has none: whole or not at all. */
public final class ClusterInstallation {
    private ClusterInstallation() {}

    /** Writes the cluster's files below the given folder and returns the password that belongs to them. */
    public interface Source {
        String writeInto(Path cluster) throws IOException;
    }

    /**
     * Installs what the source writes.
     *
     * @throws EmbeddedPostgresException when the folder is in use or holds a cluster, which is never overwritten
     */
    public static void install(DataFolder folder, Source source) throws IOException {
        folder.create();
        try (var _ = FolderLock.take(folder)) {
            if (folder.hasCluster()) {
                throw new EmbeddedPostgresException(
                        "The data folder " + folder.root() + " holds a database already, and"
                                + " nothing is ever restored over one. Name an empty folder, or move this one away first.");
            }
            Path fresh = folder.root().resolve("cluster.restoring");
            DataFolder.deleteTree(fresh);
            Files.createDirectory(fresh);
            DataFolder.setMode(fresh, "rwx------");
            String password = source.writeInto(fresh);
            Durable.syncTree(fresh);
            DataFolder.writeSecret(folder.password(), password);
            Durable.move(fresh, folder.cluster());
        }
    }
}
