package io.miadi.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;

/** File operations that are still true after a power cut. */
public final class Durable {
    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Durable() {}

    /** Renames in one step; afterwards either name is whole, whatever happens. */
    public static void move(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            sync(from, StandardOpenOption.WRITE);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(to.toAbsolutePath().resolveSibling(""));
    }

    /** Syncs every file and folder below, children before their parents. */
    public static void syncTree(Path top) throws IOException {
        try (var paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(path)) {
                    syncFolder(path);
                } else {
                    sync(path, StandardOpenOption.WRITE);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
