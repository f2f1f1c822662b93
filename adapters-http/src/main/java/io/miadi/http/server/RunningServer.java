package io.miadi.http.server;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import io.miadi.http.route.Route;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

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
        house.watch().connections().drain();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.warn("{} requests were cut because they did not finish in time", inFlight());
        } finally {
            house.watch().stop();
        }
    }

    @Override
    public void close() {
        drain();
    }
}
