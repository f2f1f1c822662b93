package io.miadi.bootstrap.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, which can be killed at any moment; its database outlives it. */
public final class RunningMiadi implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private RunningMiadi(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and returns when it answers, or when it died on the way.
     *
     * @param environment its settings and test switches
     * @param log where its words are added
     */
    public static RunningMiadi start(int port, Map<String, String> environment, Path log) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "io.miadi.bootstrap.Main",
                "serve");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("MIADI_"));
        builder.environment().putAll(environment);
        try {
            var running = new RunningMiadi(builder.start(), port);
            Patience.until(
                    "the program to answer (see " + log + ")", START, () -> running.answers() || running.isDead());
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException("the program could not be started", e);
        }
    }

    public boolean isDead() {
        return !process.isAlive();
    }

    /** How the process ended; it has to be dead. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Ends this one process as a power cut would, and nothing else. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program ended", e);
        }
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
