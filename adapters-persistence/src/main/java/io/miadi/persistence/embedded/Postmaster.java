package io.miadi.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and ends the server process of one cluster by {@code pg_ctl}, which also gives it a session of its own. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int ATTEMPTS = 20;

    /** Recovery after a crash can take this long on a slow disk. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final Binaries binaries;
    private final ServerUser user;

    Postmaster(DataFolder folder, Binaries binaries, ServerUser user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    /** Starts the server on the given port, or on a free one when that is taken; returns the port it answers on. */
    int start(int wishedPort) throws IOException {
        int port = isFree(wishedPort) ? wishedPort : freePort();
        for (int attempt = 1; ; attempt++) {
            ServerSettings.write(folder.cluster(), port);
            user.own(folder.cluster().resolve("postgresql.conf"));
            user.own(folder.cluster().resolve("pg_hba.conf"));
            prepareLog();
            var started = pgCtl(
                    START_LIMIT,
                    "start",
                    "-w",
                    "-t",
                    seconds(START_LIMIT),
                    "-l",
                    folder.log().toString());
            if (started.succeeded()) {
                return port;
            }
            String log = Files.readString(folder.log());
            if (attempt == ATTEMPTS) {
                throw failed(log);
            }
            if (log.contains("could not bind") || log.contains("Address already in use")) {
                port = freePort();
            } else if (log.contains("shared memory block")) {
                // Children of a killed server notice its death within a second or so and must be gone first.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            } else {
                throw failed(log);
            }
        }
    }

    /** Ends sessions and server, writes a checkpoint, and returns when the process is gone. */
    void stop() throws IOException {
        var running = PostmasterFile.in(folder.cluster());
        if (running.isEmpty() || !running.get().isServerOf(folder.cluster())) {
            return;
        }
        if (!pgCtl(STOP_LIMIT, "stop", "-w", "-m", "fast", "-t", seconds(STOP_LIMIT))
                .succeeded()) {
            stopAtOnce();
        }
    }

    /** Ends the server without a checkpoint, as a crash would; the next start recovers, and nothing committed is lost. */
    void stopAtOnce() throws IOException {
        var stopped = pgCtl(STOP_LIMIT, "stop", "-w", "-m", "immediate", "-t", seconds(STOP_LIMIT));
        if (!stopped.succeeded() && PostmasterFile.in(folder.cluster()).isPresent()) {
            throw new EmbeddedPostgresException(
                    "The database server of " + folder.root() + " does not stop: " + stopped.output());
        }
    }

    /**
     * Ends a server of this cluster that outlived the program which started it. A file that names a process which is not such a
     * server is removed, because PostgreSQL itself only looks whether the process lives and would refuse to start for ever.
     */
    void endLeftover() throws IOException {
        var left = PostmasterFile.in(folder.cluster());
        if (left.isEmpty() || !left.get().isAlive()) {
            return;
        }
        if (left.get().isServerOf(folder.cluster())) {
            LOG.info(
                    "a database server (process {}) outlived its program; it is stopped first",
                    left.get().pid());
            stop();
        } else {
            LOG.info(
                    "removing {}, its process id belongs to another program now",
                    left.get().file());
            Files.delete(left.get().file());
        }
    }

    private Command pgCtl(Duration limit, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-s", "-D", folder.cluster().toString()));
        return Command.run(user.command(binaries.program("pg_ctl"), all), limit.plusSeconds(10));
    }

    /** One log per start and the one before it: enough to see why a start failed, and bounded. */
    private void prepareLog() throws IOException {
        if (Files.exists(folder.log())) {
            Path previous = folder.log().resolveSibling(folder.log().getFileName() + ".1");
            Files.move(folder.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(folder.log());
        DataFolder.setMode(folder.log(), "rw-------");
        user.own(folder.log());
    }

    private EmbeddedPostgresException failed(String log) {
        return new EmbeddedPostgresException(
                "The database server in " + folder.root() + " does not start. It says:\n" + log.strip());
    }

    private static String seconds(Duration limit) {
        return String.valueOf(limit.toSeconds());
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort() == port;
        } catch (IOException e) {
            LOG.debug("port {} is taken: {}", port, e.getMessage());
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
