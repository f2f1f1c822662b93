package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/** Where things lie in the folder that the embedded server has for itself. */
public record DataFolder(Path root) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** What PostgreSQL calls its data directory. */
    public Path cluster() {
        return root.resolve("cluster");
    }

    /** The password of the server's one user, readable by its owner only. */
    public Path password() {
        return root.resolve("password");
    }

    Path port() {
        return root.resolve("port");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Where PostgreSQL's programs are unpacked when no other place is named. */
    public Path runtimes() {
        return root.resolve("runtime");
    }

    /** True once a cluster was made here; a half-made one has another name. */
    public boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /**
     * Makes the folder, or takes the one that is there as it is. Others may pass through a new one but not look: a server that must
     * run as another user needs the way to its own files, and each secret in here is closed by its own mode.
     */
    public void create() throws IOException {
        obstacle().ifPresent(words -> {
            throw new EmbeddedPostgresException(words);
        });
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            setMode(root, "rwx--x--x");
        }
    }

    /** Why the folder can be neither made nor used, in words for the operator; empty when nothing stands in the way. */
    public Optional<String> obstacle() {
        var there = nearest();
        if (Files.isDirectory(there) && !Files.isExecutable(there)) {
            return Optional.of(
                    "The data folder " + root + " cannot be looked at: this user has no right to pass through " + there
                            + ". Name another folder.");
        }
        var made = "The data folder " + root
                + (there.equals(root) && Files.isDirectory(root) ? " cannot be used: " : " cannot be made: ");
        if (!Files.isDirectory(there)) {
            return Optional.of(made + (there.equals(root) ? "it" : there) + " is a file. Name another folder.");
        }
        return Files.isWritable(there)
                ? Optional.empty()
                : Optional.of(made + "this user has no right to write in " + there + ".");
    }

    /** The folder, or the last part of the way to it that can be seen. */
    private Path nearest() {
        var there = root;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    /** Writes a file that nobody else can read at any moment; what stood there before is replaced. */
    public static void writeSecret(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (POSIX) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, text);
        Durable.move(fresh, file);
    }

    public static void setMode(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    public static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (var paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
