package io.miadi.simulators.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;

/** A small HTTP server that only this machine can reach. */
public final class LoopbackServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long MAX_BODY_BYTES = 256 * 1024;
    private final Javalin javalin;

    private LoopbackServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts at the port; 0 takes a free one. */
    public static LoopbackServer start(int port, Consumer<RoutesConfig> routes) {
        var javalin = Javalin.create(config -> configure(config, routes));
        return new LoopbackServer(javalin.start(HOST, port));
    }

    /** Whether another program listens at the port, for whoever would rather say so than fail; port 0 is never taken. */
    public static boolean isTaken(int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (BindException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at port " + port, e);
        }
    }

    private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        routes.accept(config.routes);
    }

    public int port() {
        return javalin.port();
    }

    /** Without a slash at the end. */
    public String baseUrl() {
        return "http://" + HOST + ":" + port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
