package io.miadi.bootstrap.wiring;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mode;
import io.miadi.bootstrap.operations.CorrelationIds;
import io.miadi.bootstrap.operations.HouseKeeping;
import io.miadi.bootstrap.operations.Operations;
import io.miadi.bootstrap.operations.RecurringJobs;
import io.miadi.bootstrap.operations.StoppablePauses;
import io.miadi.bootstrap.operations.Workers;
import io.miadi.http.address.AddressRange;
import io.miadi.http.calendar.AvailabilityRoutes;
import io.miadi.http.calendar.KindRoutes;
import io.miadi.http.docs.DocumentRoutes;
import io.miadi.http.identity.IdentityRoutes;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.notification.NotificationRoutes;
import io.miadi.http.page.Cursors;
import io.miadi.http.payment.CallbackRoutes;
import io.miadi.http.payment.DeskRoutes;
import io.miadi.http.payment.MpesaRoutes;
import io.miadi.http.payment.PaymentRoutes;
import io.miadi.http.payment.ReceiptRoutes;
import io.miadi.http.repeat.Repeats;
import io.miadi.http.route.Access;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.http.session.SessionRoutes;
import io.miadi.mpesa.wire.DarajaListener;
import io.miadi.security.password.Argon2Parameters;
import io.miadi.security.password.Argon2PasswordHasher;
import io.miadi.security.payment.KeyedCallbackTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** The whole product, put together by hand and running. Closing it stops everything in the reverse order. */
public final class Product implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Ground ground;
    private final Operations operations;
    private final RecurringJobs nightly;
    private final RunningServer operators;
    private final Parts parts;
    private final Workers workers;
    private final RunningServer server;
    private final StoppablePauses pauses;
    private final InitiateInTime initiate;
    private final Outside outside;

    /** Makes the outside from the settings, once what is stored of them is known. */
    @FunctionalInterface
    public interface World {
        /** @param calls hears of every call to the payment provider, for the metrics */
        Outside make(Config known, DarajaListener calls);
    }

    /** What was put together, for commands and tests that need a part of it. */
    public record Parts(
            Vault vault,
            Stores stores,
            IdentityRoutes.UseCases identity,
            SessionFeature sessions,
            PaymentFeature payments,
            NotificationFeature notifications,
            PasswordHasher hasher,
            InstantSource clock) {}

    private Product(Config given, World world, Ground ground) {
        this.ground = ground;
        var vault = Vault.open(given.storage().keyFile());
        var config = MpesaAccount.in(given, ground.database(), vault.sealer());
        this.operations = new Operations(InstantSource.system());
        this.outside = world.make(config, operations.daraja()).guarded();
        var clock = outside.clock();
        var zone = config.practice().zone();
        var stores = Stores.in(ground.database(), vault.sealer(), clock, outside.crashPoints(), zone);
        this.pauses = new StoppablePauses();
        var tokens = new KeyedCallbackTokens(vault.randomness(), vault.hashes());
        var payments = PaymentFeature.of(
                stores,
                new PaymentFeature.Needs(
                        outside.provider(),
                        outside.reader(),
                        tokens,
                        pauses,
                        config.limits(),
                        config.rules(),
                        zone,
                        clock));
        var sessions = SessionFeature.of(stores, payments.fees(), config.rules(), clock);
        var hasher = new Argon2PasswordHasher(Argon2Parameters.FLOOR, vault.randomness());
        var identity = IdentityFeature.of(stores, vault, hasher, config.web().publicUrl(), clock);
        var notifications =
                NotificationFeature.of(stores, identity.accounts().prepareLinkMail(), outside, config.practice());
        this.parts = new Parts(vault, stores, identity, sessions, payments, notifications, hasher, clock);
        var correlationIds = new CorrelationIds(vault.randomness());
        this.workers = new Workers(clock, correlationIds);
        this.initiate = new InitiateInTime(payments.initiate());
        var watching = operations.watch(ground.database(), workers);
        var work = BackgroundWork.start(workers, parts, clock);
        this.nightly = RecurringJobs.start(
                new RecurringJobs.Setting(ground.database().dataSource(), workers, correlationIds, clock),
                new HouseKeeping(stores.unitOfWork(), clock, zone)
                        .nightly(stores.requestKeys(), stores.identity(), stores.payments()));
        var identityRoutes = new IdentityRoutes(identity, zone, origins(config));
        var http = http(identityRoutes, correlationIds);
        this.operators = watching.listen(http, config.web().operationsPort());
        this.server = http.start(front(config), routes(config, identityRoutes, work, watching));
    }

    /** Opens the store, starts the work in the background and begins to answer; throws with words that name what is wrong. */
    public static Product start(Config config, World world) {
        var ground = Ground.open(config.storage());
        try {
            return new Product(config, world, ground);
        } catch (RuntimeException e) {
            // The rest ends with the process, but a database server would go on without us.
            ground.close();
            throw e;
        }
    }

    private HttpServerFactory http(IdentityRoutes identity, CorrelationIds correlationIds) {
        return new HttpServerFactory(new HttpServerFactory.Parts(
                identity.authenticator(),
                identity.csrfTokens(),
                new RateLimits(System::nanoTime),
                new Cursors(parts.vault().randomness().bytes(32)),
                correlationIds,
                operations.requests()));
    }

    private static ServerSettings front(Config config) {
        var proxies = config.web().trustedProxies().stream()
                .map(text -> AddressRange.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "MIADI_TRUSTED_PROXIES: not an address or range: " + text)))
                .toList();
        boolean https = "https".equals(config.web().publicUrl().getScheme());
        return ServerSettings.at(config.web().host(), config.web().port())
                .with(new ServerSettings.Front(proxies, origins(config), https));
    }

    private static Set<String> origins(Config config) {
        return Set.of(config.web().publicUrl().toString());
    }

    private Routes routes(
            Config config, IdentityRoutes identityRoutes, BackgroundWork work, Operations.Watching watching) {
        var routes = new Routes();
        var stores = parts.stores();
        var zone = config.practice().zone();
        var payments = parts.payments();
        var sessions = parts.sessions();
        var repeats = new Repeats(stores.unit("repeats"), stores.requestKeys());
        identityRoutes.addTo(routes);
        watching.register(routes);
        new DocumentRoutes(readersOfDocument(config)).register(routes);
        new AvailabilityRoutes(sessions.publish(), stores.availabilities(), sessions.openStarts(), zone)
                .register(routes);
        new KindRoutes(sessions.kinds(), stores.kinds(), stores.ids()).register(routes);
        new SessionRoutes(sessions.useCases(), payments.find(), repeats, zone).register(routes);
        new MpesaRoutes(initiate::handle, payments.find(), outside.provider(), repeats).register(routes);
        new CallbackRoutes(payments.receive(), outside.isProvider(), work.callbacks()::submit).register(routes);
        new DeskRoutes(payments.desk(), payments.cash(), payments.find(), repeats, zone).register(routes);
        new PaymentRoutes(payments.find(), payments.release(), payments.openWork(), zone).register(routes);
        new NotificationRoutes(
                        parts.notifications().find(), parts.notifications().mark(), zone)
                .register(routes);
        new ReceiptRoutes(
                        parts.notifications().receipts(), parts.notifications().printer())
                .register(routes);
        return routes;
    }

    /** In production the API's document is for those who work here (ASVS V13.4.5). */
    private static Set<Access> readersOfDocument(Config config) {
        return config.mode() == Mode.PRODUCTION ? Access.DESK : Set.of(Access.PUBLIC);
    }

    public Parts parts() {
        return parts;
    }

    public RunningServer server() {
        return server;
    }

    @Override
    public void close() {
        server.drain();
        operators.drain();
        pauses.close();
        nightly.close();
        workers.stop(DRAIN);
        initiate.close();
        outside.closeables().forEach(Product::closed);
        ground.close();
        operations.close();
    }

    private static void closed(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "could not be closed: " + part.getClass().getSimpleName(), e);
        }
    }
}
