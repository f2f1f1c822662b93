package io.miadi.http.server;

import io.javalin.Javalin;
import io.miadi.http.route.Route;
import java.util.List;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {
    private final Javalin javalin;
    private final House house;

    RunningServer(Javalin javalin, House house) {
        this.javalin = javalin;
        this.house = house;
    }

    /** The port that it listens on, also when the system chose it. */
    public int port() {
        return javalin.port();
    }

    /** What it answers, for the OpenAPI test and the permission matrix. */
    public List<Route> routes() {
        return house.routes().list();
    }

    /** Requests that hold a place at this moment. */
    public int inFlight() {
        return house.shared().gate().taken();
    }

    /** Stops accepting, lets requests in flight finish for the drain deadline, then cuts what is left. Idempotent. */
    public void drain() {
        javalin.stop();
        house.watch().stop();
    }

    @Override
    public void close() {
        drain();
    }
}
