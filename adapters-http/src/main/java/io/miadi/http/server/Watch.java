package io.miadi.http.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the deadlines that blocking code cannot keep by itself, by looking at everything unfinished a few times a second. */
final class Watch {
    private static final long MOST_TICK_MILLIS = 250;

    private final ConnectionWatch connections;
    private final HandlerWatch handlers = new HandlerWatch();
    private final ScheduledExecutorService timer;
    private final long tickMillis;

    Watch(ServerSettings.Deadlines deadlines, ProblemWriter problems, HttpServerFactory.Parts parts) {
        this.connections = new ConnectionWatch(deadlines, problems, parts);
        this.tickMillis = tickMillis(deadlines.head());
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("http-watch").factory());
    }

    private static long tickMillis(Duration shortest) {
        return Math.clamp(shortest.toMillis() / 10, 5, MOST_TICK_MILLIS);
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::look, tickMillis, tickMillis, TimeUnit.MILLISECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    ConnectionWatch connections() {
        return connections;
    }

    HandlerWatch handlers() {
        return handlers;
    }

    private void look() {
        long now = System.nanoTime();
        connections.look(now);
        handlers.look(now);
    }
}
