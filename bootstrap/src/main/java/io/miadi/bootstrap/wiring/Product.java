package io.miadi.bootstrap.wiring;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.operations.CorrelationIds;
import io.miadi.bootstrap.operations.StoppablePauses;
import io.miadi.bootstrap.operations.Workers;
import io.miadi.http.address.AddressRange;
import io.miadi.http.calendar.AvailabilityRoutes;
import io.miadi.http.calendar.KindRoutes;
import io.miadi.http.idempotency.Repeats;
import io.miadi.http.identity.IdentityRoutes;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.payment.CallbackRoutes;
import io.miadi.http.payment.DeskRoutes;
import io.miadi.http.payment.MpesaRoutes;
import io.miadi.http.payment.PaymentRoutes;
import io.miadi.http.payment.ReceiptRoutes;
import io.miadi.http.route.Routes;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.http.session.SessionRoutes;
import io.miadi.security.password.Argon2Parameters;
import io.miadi.security.password.Argon2PasswordHasher;
import io.miadi.security.payment.KeyedCallbackTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;

/** The whole product, put together by hand and running. Closing it stops everything in the reverse order. */
public final class Product implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Ground ground;
    private final Parts parts;
    private final Workers workers;
    private final RunningServer server;
    private final StoppablePauses pauses;
    private final InitiateInTime initiate;
    private final Outside outside;

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

    private Product(Config given, Function<Config, Outside> world) {
        this.ground = Ground.open(given.storage());
        var vault = Vault.open(given.storage().keyFile());
        var config = MpesaAccount.in(given, ground.database(), vault.sealer());
        this.outside = world.apply(config).guarded();
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
        this.workers = new Workers(clock, new CorrelationIds(vault.randomness()));
        this.initiate = new InitiateInTime(payments.initiate());
        this.server = serve(config, startWork());
    }

    /**
     * Opens the store, starts the work in the background and begins to answer; throws with words that name what is wrong.
     *
     * @param world makes the outside from the settings, once what is stored of them is known
     */
    public static Product start(Config config, Function<Config, Outside> world) {
        return new Product(config, world);
    }

    private BackgroundWork startWork() {
        return BackgroundWork.start(workers, parts, outside.clock());
    }

    private RunningServer serve(Config config, BackgroundWork work) {
        var origins = Set.of(config.web().publicUrl().toString());
        var identityRoutes =
                new IdentityRoutes(parts.identity(), config.practice().zone(), origins);
        var http = new HttpServerFactory(new HttpServerFactory.Parts(
                identityRoutes.authenticator(),
                identityRoutes.csrfTokens(),
                new RateLimits(System::nanoTime),
                new Cursors(parts.vault().randomness().bytes(32)),
                new CorrelationIds(parts.vault().randomness())));
        var proxies = config.web().trustedProxies().stream()
                .map(text -> AddressRange.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "MIADI_TRUSTED_PROXIES: not an address or range: " + text)))
                .toList();
        boolean https = "https".equals(config.web().publicUrl().getScheme());
        var settings = ServerSettings.at(config.web().host(), config.web().port())
                .with(new ServerSettings.Front(proxies, origins, https));
        return http.start(settings, routes(config, identityRoutes, work));
    }

    private Routes routes(Config config, IdentityRoutes identityRoutes, BackgroundWork work) {
        var routes = new Routes();
        var stores = parts.stores();
        var zone = config.practice().zone();
        var payments = parts.payments();
        var sessions = parts.sessions();
        var repeats = new Repeats(stores.unit("repeats"), stores.requestKeys());
        identityRoutes.addTo(routes);
        new AvailabilityRoutes(sessions.publish(), stores.availabilities(), sessions.openStarts(), zone)
                .register(routes);
        new KindRoutes(sessions.kinds(), stores.kinds(), stores.ids()).register(routes);
        new SessionRoutes(sessions.useCases(), payments.find(), repeats, zone).register(routes);
        new MpesaRoutes(initiate::handle, payments.find(), outside.provider(), repeats).register(routes);
        new CallbackRoutes(payments.receive(), outside.isProvider(), work.callbacks()::submit).register(routes);
        new DeskRoutes(payments.desk(), payments.cash(), payments.find(), repeats, zone).register(routes);
        new PaymentRoutes(payments.find(), payments.release(), stores.reviews(), stores.obligations(), zone)
                .register(routes);
        new ReceiptRoutes(
                        parts.notifications().receipts(), parts.notifications().printer())
                .register(routes);
        return routes;
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
        pauses.close();
        workers.stop(DRAIN);
        initiate.close();
        outside.closeables().forEach(Product::closed);
        ground.close();
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
