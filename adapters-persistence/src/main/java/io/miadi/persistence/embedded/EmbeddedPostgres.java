package io.miadi.persistence.embedded;

import io.miadi.persistence.database.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this program's own, in one data folder. While it is open no other program can open the folder. Closing
 * stops it cleanly; being killed does no harm, since every acknowledged commit is on the disk and the next start recovers. A server
 * process that dies while this is open is started again at the same address.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "miadi";
    private static final String DATABASE = "miadi";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final DatabaseUrl url;
    private final Watch watch;

    private EmbeddedPostgres(DataFolder folder, FolderLock lock, Postmaster postmaster, DatabaseUrl url) {
        this.folder = folder;
        this.lock = lock;
        this.postmaster = postmaster;
        this.url = url;
        this.watch = new Watch(folder, this::restart);
    }

    /**
     * Starts the server of a folder, which is made and filled when it is empty, and returns once it accepts connections.
     *
     * @throws EmbeddedPostgresException in words for the operator: folder in use, another major version, unsafe settings, root
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(new DataFolder(folder), new DataFolder(folder).runtimes());
    }

    /** As {@link #start(Path)}, with PostgreSQL's programs unpacked in a folder that several data folders may share. */
    public static EmbeddedPostgres start(DataFolder folder, Path runtimes) {
        try {
            folder.create();
            var lock = FolderLock.take(folder);
            try {
                return startLocked(folder, runtimes, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresException(
                    "The database in " + folder.root() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The way into a folder's server that runs now, whichever program started it; empty when none runs. */
    public static Optional<DatabaseUrl> running(DataFolder folder) throws IOException {
        var server = PostmasterFile.in(folder.cluster());
        if (server.isEmpty() || !server.get().isServerOf(folder.cluster())) {
            return Optional.empty();
        }
        return Optional.of(urlOf(folder, rememberedPort(folder)));
    }

    /** Whether some program has the folder now; a server process that a killed program left behind holds nothing. */
    public static boolean isHeld(DataFolder folder) throws IOException {
        return FolderLock.isHeld(folder);
    }

    /** Signs in as the owner of everything; hand it to {@code Migrations} and {@code Database}. */
    public DatabaseUrl url() {
        return url;
    }

    public DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        try (lock) {
            watch.close();
            postmaster.stop();
            LOG.info("the database in {} is stopped", folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restart() throws IOException, SQLException {
        postmaster.endLeftover();
        int port = postmaster.start(url.port());
        if (port != url.port()) {
            // Everybody who knows the address knows the old port.
            postmaster.stop();
            throw new EmbeddedPostgresException("port " + url.port() + " is taken by another program");
        }
        prove(url, folder);
    }

    private static EmbeddedPostgres startLocked(DataFolder folder, Path runtimes, FolderLock lock)
            throws IOException, SQLException {
        var binaries = Binaries.unpackedBelow(runtimes);
        var user = ServerUser.of(folder, binaries);
        var postmaster = new Postmaster(folder, binaries, user);
        postmaster.endLeftover();
        if (folder.hasCluster()) {
            refuseAnotherMajorVersion(folder, binaries);
        } else {
            ClusterCreation.create(folder, binaries, user);
        }
        user.own(folder.cluster());
        int port = postmaster.start(rememberedPort(folder));
        try {
            Files.writeString(folder.port(), String.valueOf(port));
            var url = urlOf(folder, port);
            prove(url, folder);
            LOG.info("the database in {} accepts connections on port {}", folder.root(), port);
            var server = new EmbeddedPostgres(folder, lock, postmaster, url);
            server.watch.begin();
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    /** Ends the server without the work of a clean stop, for data that nobody wants any more. */
    void discard() throws IOException {
        try (lock) {
            watch.close();
            postmaster.stopAtOnce();
        }
        DataFolder.deleteTree(folder.root());
    }

    private static DatabaseUrl urlOf(DataFolder folder, int port) throws IOException {
        if (!Files.exists(folder.password())) {
            throw new EmbeddedPostgresException(
                    "The file " + folder.password() + " is missing. Bring it back from where the"
                            + " data folder came from; it belongs to the cluster beside it.");
        }
        return new DatabaseUrl(
                "127.0.0.1",
                port,
                DATABASE,
                USER,
                Files.readString(folder.password()).strip(),
                "");
    }

    private static void prove(DatabaseUrl url, DataFolder folder) throws SQLException, IOException {
        try (var connection = url.connect()) {
            ServerSettings.verify(connection, folder.cluster());
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            try (var connection = url.withName("postgres").connect();
                    var statement = connection.createStatement()) {
                ServerSettings.verify(connection, folder.cluster());
                statement.execute("create database miadi");
            }
        }
    }

    private static void refuseAnotherMajorVersion(DataFolder folder, Binaries binaries) throws IOException {
        String found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!found.equals(binaries.majorVersion())) {
            throw new EmbeddedPostgresException("The data in " + folder.root() + " was written by PostgreSQL " + found
                    + ", and this Miadi brings PostgreSQL " + binaries.majorVersion()
                    + ". Start the Miadi that wrote it,"
                    + " run \"miadi export FILE\" there, then let this one \"miadi import FILE\" into an empty data"
                    + " folder. Nothing was changed.");
        }
    }

    private static int rememberedPort(DataFolder folder) throws IOException {
        if (!Files.exists(folder.port())) {
            return 0;
        }
        String text = Files.readString(folder.port()).strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
