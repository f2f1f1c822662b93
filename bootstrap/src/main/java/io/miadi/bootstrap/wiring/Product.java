package io.miadi.bootstrap.wiring;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.outbox.Outbox;
import io.miadi.application.reconciliation.KeyedPayers;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.config.Mpesa;
import io.miadi.bootstrap.operations.CorrelationIds;
import io.miadi.bootstrap.operations.HouseKeeping;
import io.miadi.bootstrap.operations.Operations;
import io.miadi.bootstrap.operations.RecurringJobs;
import io.miadi.bootstrap.operations.StoppablePauses;
import io.miadi.bootstrap.operations.Workers;
import io.miadi.http.identity.IdentityRoutes;
import io.miadi.http.limit.RateLimits;
import io.miadi.http.page.Cursors;
import io.miadi.http.server.HttpServerFactory;
import io.miadi.http.server.RunningServer;
import io.miadi.http.server.ServerSettings;
import io.miadi.mpesa.wire.DarajaListener;
import io.miadi.security.password.Argon2Parameters;
import io.miadi.security.password.Argon2PasswordHasher;
import io.miadi.security.payment.KeyedCallbackTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The whole product, put together by hand and running. Closing it stops everything in the reverse order. */
public final class Product implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** What the key of the lists' cursors is made from: the same on every server that has the key file. */
    private static final byte[] CURSORS = "cursors".getBytes(StandardCharsets.UTF_8);

    private final Running running;
    private final Operations operations;
    private final Parts parts;
    private final RunningServer server;
    private final RunningServer operators;
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
            ReconciliationFeature reconciliation,
            AuditFeature audit,
            BooksFeature books,
            RefundFeature refunds,
            DirectFeature direct,
            HookFeature hooks,
            WebhookFeature webhooks,
            PasswordHasher hasher,
            InstantSource clock) {}

    private Product(Config given, World world, Running running) {
        this.running = running;
        this.operations = running.add(new Operations(InstantSource.system()));
        var ground = running.addLasting(Ground.open(given.storage()));
        var vault = Vault.open(given.storage().keyFile(), ground.database());
        var config = MpesaAccount.in(given, ground.database(), vault.sealer());
        this.outside = world.make(config, operations.daraja()).guarded();
        outside.missing().forEach(Way::log);
        outside.email().ifPresent(email -> operations.sender("email", email::room));
        outside.sms().ifPresent(sms -> operations.sender("sms", sms::room));
        outside.closeables().reversed().forEach(running::add);
        var clock = outside.clock();
        var correlationIds = new CorrelationIds(vault.randomness());
        var workers = new Workers(clock, correlationIds);
        running.atEnd("workers", () -> workers.stop(DRAIN));
        var watching = operations.watch(ground.database(), workers, Way.checks(outside.missing()));
        var zone = config.practice().zone();
        var hints = new EventHints();
        UnaryOperator<Outbox> heard = outbox -> watching.settlements()
                .heardIn(hints.heardIn(outbox, ground.database().unitOfWork()));
        var stores = Stores.in(
                ground.database(), vault.sealer(), new Stores.Setting(clock, outside.crashPoints(), zone, heard));
        var pauses = new StoppablePauses();
        var records = new Records(
                ReconciliationStores.in(
                        ground.database(),
                        vault.sealer(),
                        new KeyedPayers(vault.hashes()),
                        stores.ids(),
                        ReconciliationFeature.accounts(config)),
                SearchStores.in(ground.database().session(), vault));
        this.parts = parts(config, vault, stores, records, pauses);
        this.initiate = running.add(new InitiateInTime(parts.payments().initiate()));
        running.atEnd("pauses", pauses::close);
        var work = BackgroundWork.start(workers, parts, pauses, clock);
        hints.reach(work::eventsLeft);
        running.add(RecurringJobs.start(
                new RecurringJobs.Setting(ground.database().dataSource(), workers, correlationIds, clock),
                Stream.concat(
                                new HouseKeeping(stores.unitOfWork(), clock, zone)
                                        .nightly(stores.requestKeys(), stores.identity(), stores.payments()).stream(),
                                Stream.concat(
                                        parts.audit().daily(zone).stream(),
                                        Stream.of(parts.reconciliation().daily(clock))))
                        .toList()));
        var identityRoutes = new IdentityRoutes(
                parts.identity(), zone, origins(config), outside.email().isPresent());
        var http = http(identityRoutes, correlationIds);
        this.operators = watching.listen(http, config.web().operationsPort());
        running.atEnd("operators' server", operators::drain);
        this.server = http.start(
                front(config), new Api(parts, outside, initiate, work).routes(config, identityRoutes, watching));
        running.atEnd("server", server::drain);
        running.atEnd("health", watching.health()::stopping);
    }

    /** Opens the store, starts the work in the background and begins to answer; throws with words that name what is wrong. */
    public static Product start(Config config, World world) {
        var running = new Running();
        try {
            return new Product(config, world, running);
        } catch (RuntimeException e) {
            try {
                running.close();
            } catch (RuntimeException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** What features keep for themselves in the database, beside the stores that they share. */
    private record Records(ReconciliationStores reconciliation, SearchStores found) {}

    private Parts parts(Config config, Vault vault, Stores stores, Records records, StoppablePauses pauses) {
        var clock = outside.clock();
        var needs = new PaymentFeature.Needs(
                outside.provider(),
                outside.reader(),
                new KeyedCallbackTokens(vault.randomness(), vault.hashes()),
                pauses,
                config.limits(),
                config.rules(),
                config.practice().zone(),
                clock);
        var refunds = RefundFeature.of(
                stores,
                new RefundFeature.Needs(
                        outside.refunding(), needs.tokens(), config.limits().refundAlone(), clock));
        var payments = PaymentFeature.of(stores, needs);
        var sessions = SessionFeature.of(
                stores, payments.fees(), config.rules(), config.limits().largestPush(), clock);
        var hasher = new Argon2PasswordHasher(Argon2Parameters.FLOOR, vault.randomness());
        var identity = IdentityFeature.of(stores, vault, hasher, config.web().publicUrl(), clock);
        var notifications =
                NotificationFeature.of(stores, identity.accounts().prepareLinkMail(), outside, config.practice());
        var audit = AuditFeature.of(stores, vault, config, clock);
        var books = BooksFeature.of(
                stores,
                records.found(),
                IdentityFeature.freshness(stores, vault, clock),
                config.practice().zone());
        var reconciliation = ReconciliationFeature.of(
                stores,
                records.reconciliation(),
                ReconciliationFeature.Needs.of(config, vault, payments.settle(), clock));
        var direct = DirectFeature.of(
                stores,
                records.reconciliation(),
                new DirectFeature.Needs(
                        outside.direct(),
                        ReconciliationFeature.accounts(config),
                        config.web().publicUrl() + Mpesa.HOOKS_PATH,
                        config.direct(),
                        needs.tokens(),
                        new KeyedPayers(vault.hashes()),
                        payments.settle(),
                        reconciliation.matching(),
                        clock));
        var hooks =
                HookFeature.of(stores, needs.tokens(), new HookFeature.Listeners(refunds.hear(), direct.hear()), clock);
        return new Parts(
                vault,
                stores,
                identity,
                sessions,
                payments,
                notifications,
                reconciliation,
                audit,
                books,
                refunds,
                direct,
                hooks,
                WebhookFeature.of(stores, vault, outside.webhooks(), clock),
                hasher,
                clock);
    }

    private HttpServerFactory http(IdentityRoutes identity, CorrelationIds correlationIds) {
        return new HttpServerFactory(new HttpServerFactory.Parts(
                identity.authenticator(),
                identity.csrfTokens(),
                new RateLimits(System::nanoTime),
                new Cursors(parts.vault().hashes().hash(KeyPurpose.CURSORS, CURSORS)),
                correlationIds,
                operations.requests()));
    }

    private static ServerSettings front(Config config) {
        boolean https = "https".equals(config.web().publicUrl().getScheme());
        return ServerSettings.at(config.web().host(), config.web().port())
                .with(new ServerSettings.Front(config.web().trustedProxies(), origins(config), https));
    }

    private static Set<String> origins(Config config) {
        return Set.of(config.web().publicUrl().toString());
    }

    /** The ways out that this installation is without. */
    public Set<Way> missing() {
        return outside.missing();
    }

    public Parts parts() {
        return parts;
    }

    public RunningServer server() {
        return server;
    }

    /** The operators' listener, which is bound to loopback. */
    public RunningServer operators() {
        return operators;
    }

    @Override
    public void close() {
        running.close();
    }
}
