package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into its cluster ({@code postmaster.pid}). After a crash or a reboot the file is still
 * there and its process id may by now be anybody's.
 */
record PostmasterFile(Path file, long pid) {

    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,10}")) {
            return Optional.empty();
        }
        // A negative number means a server in single-user mode.
        return Optional.of(new PostmasterFile(
                file, Math.abs(Long.parseLong(lines.getFirst().strip()))));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether the process is a PostgreSQL that works in this very cluster. */
    boolean isServerOf(Path cluster) throws IOException {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return false;
        }
        Path workingFolder = Path.of("/proc", String.valueOf(pid), "cwd");
        if (Files.exists(workingFolder)) {
            // A postmaster makes its cluster the working folder, which no other program has a reason to do.
            return workingFolder.toRealPath().equals(cluster.toRealPath());
        }
        var told = process.get().info();
        return told.commandLine().orElse("").contains(cluster.toString())
                || told.command()
                        .map(path -> Path.of(path).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }
}
