package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run: it refuses to run as root. {@code prefix} goes before each command, and {@code fileOwner}
 * is the uid that must own the cluster's files, or {@link #AS_THEY_ARE}.
 */
record ServerUser(List<String> prefix, int fileOwner) {
    private static final int AS_THEY_ARE = -1;
    private static final int ROOT = 0;

    /** An ordinary number within the namespace; outside, the process and its files stay root's. */
    private static final String WITHIN_NAMESPACE = "1000";

    /** "nobody" on Linux. */
    private static final int UNPRIVILEGED = 65534;

    static ServerUser of(DataFolder folder, Binaries binaries) throws IOException {
        if (!isRoot(folder.root())) {
            return new ServerUser(List.of(), AS_THEY_ARE);
        }
        var namespace = new ServerUser(
                List.of("unshare", "--user", "--map-user=" + WITHIN_NAMESPACE, "--map-group=" + WITHIN_NAMESPACE, "--"),
                ROOT);
        if (namespace.canRun(binaries)) {
            return namespace;
        }
        var unprivileged = new ServerUser(
                List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups", "--"),
                UNPRIVILEGED);
        if (unprivileged.canRun(binaries)) {
            return unprivileged;
        }
        throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and here neither a user namespace"
                + " (unshare --user) nor another user (setpriv --reuid=" + UNPRIVILEGED + ") can run "
                + binaries.program("postgres") + ". Start Miadi as an ordinary user, or put the data folder where every"
                + " user may pass through, or set MIADI_DATABASE_URL to a PostgreSQL of your own.");
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Hands the files to their owner; needed when an earlier start ran differently, and done only then. */
    void own(Path top) throws IOException {
        if (fileOwner == AS_THEY_ARE || !Files.exists(top) || owner(top) == fileOwner) {
            return;
        }
        try (var paths = Files.walk(top)) {
            // The top comes last: its owner says whether everything below is done.
            for (Path path : paths.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", fileOwner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean canRun(Binaries binaries) {
        return Command.succeeds(command(binaries.program("postgres"), List.of("--version")));
    }

    /** Whoever makes a file owns it; Java has no portable way to ask for its own uid. */
    private static boolean isRoot(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        Path probe = Files.createTempFile(folder, ".owner-", "");
        try {
            return owner(probe) == ROOT;
        } finally {
            Files.delete(probe);
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
