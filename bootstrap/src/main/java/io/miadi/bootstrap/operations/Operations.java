package io.miadi.bootstrap.operations;

import io.miadi.application.operations.Check;
import io.miadi.application.operations.CheckHealth;
import io.miadi.bootstrap.operations.metrics.DarajaMeters;
import io.miadi.bootstrap.operations.metrics.JobMeters;
import io.miadi.bootstrap.operations.metrics.Meters;
import io.miadi.bootstrap.operations.metrics.RequestMeters;
import io.miadi.bootstrap.operations.metrics.SenderMeters;
import io.miadi.bootstrap.operations.metrics.SettlementTimes;
import io.miadi.bootstrap.operations.metrics.StoreMeters;
import io.miadi.http.operations.HealthRoutes;
import io.miadi.http.operations.OperationsRoutes;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RequestListener;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.mpesa.wire.DarajaListener;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.operations.JdbiVitalSigns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * All that an operator sees of one running product, put together. Made before the rest, because the provider's adapter and the HTTP
 * server report to it; the store is {@link #watch watched} once it is open.
 */
public final class Operations implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration SETTLEMENTS_PAUSE = Duration.ofSeconds(5);
    private static final ServerSettings.Limits FEW = new ServerSettings.Limits(8 * 1024, 100, 50, 64, 16);

    private final InstantSource clock;
    private final Meters meters = new Meters();
    private final DarajaMeters daraja;
    private final RequestMeters requests;

    public Operations(InstantSource clock) {
        this.clock = clock;
        this.daraja = new DarajaMeters(meters, clock);
        this.requests = new RequestMeters(meters);
    }

    /** For the provider's adapter. */
    public DarajaListener daraja() {
        return daraja;
    }

    /** Shows whether a way out keeps away from its server. */
    public void sender(String channel, IntSupplier room) {
        SenderMeters.show(meters, channel, room);
    }

    /** For the HTTP server factory. */
    public RequestListener requests() {
        return requests;
    }

    /**
     * Begins to measure the store and the jobs.
     *
     * @param standing what is set up and what is not, for the details of readiness
     */
    public Watching watch(Database database, Workers workers, List<Check> standing) {
        var signs = new JdbiVitalSigns(database.session());
        StoreMeters.show(meters, signs, database, clock);
        JobMeters.show(meters, workers::statuses);
        var health = new CheckHealth(signs, daraja::lastAnswer, standing, CheckHealth.Thresholds.USUAL, clock);
        var settlements = new SettlementTimes(meters, database.unitOfWork(), signs, clock);
        workers.start("settlement-times", SETTLEMENTS_PAUSE, settlements::run);
        return new Watching(health, settlements, new OperationsRoutes(health, meters::text, workers::statuses));
    }

    /** What is shown of an open store, and where. */
    public record Watching(CheckHealth health, SettlementTimes settlements, OperationsRoutes details) {
        /** Health for the public listener. */
        public void register(Routes routes) {
            new HealthRoutes(health).register(routes);
        }

        /** Starts the operators' listener, on loopback whatever the public one listens on. */
        public RunningServer listen(HttpServerFactory http, int port) {
            var routes = new Routes();
            details.register(routes);
            return http.start(ServerSettings.at(LOOPBACK, port).with(FEW), routes);
        }
    }

    @Override
    public void close() {
        meters.close();
    }
}
