package io.miadi.bootstrap.ground;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.payment.InitiatePayment;
import io.miadi.application.payment.PaymentLimits;
import io.miadi.application.payment.ReleaseAttempt;
import io.miadi.application.session.BookSession;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.bootstrap.campaign.LiveDatabase;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.PaymentFeature;
import io.miadi.bootstrap.wiring.SessionFeature;
import io.miadi.bootstrap.wiring.Stores;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRules;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.testkit.payment.AdvancingPauses;
import io.miadi.testkit.payment.InMemoryCallbackTokens;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Prompt;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.secret.TestSealer;
import io.miadi.testkit.time.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A practice whose use cases stand on PostgreSQL at the other end of a {@link Wire}; nothing happens in the background. */
final class GroundedPractice implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    private static final Msisdn PHONE = new Msisdn("254708374149");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final ScriptedPaymentProvider provider = new ScriptedPaymentProvider();
    private final DatabaseUrl address = SharedDatabase.fresh();
    private final Wire wire = Wire.to(address);
    private final LiveDatabase beside = LiveDatabase.at(address);
    private final Database database = opened(wire.url(), 4);
    private final Stores stores = Stores.in(
            database, new TestSealer(), new Stores.Setting(clock, CrashPoints.NONE, ZONE, UnaryOperator.identity()));
    private final PaymentFeature payments = PaymentFeature.of(
            stores,
            new PaymentFeature.Needs(
                    provider,
                    new PlainCallbacks(),
                    new InMemoryCallbackTokens(new SplittableRandom(1)),
                    new AdvancingPauses(clock),
                    PaymentLimits.defaults(),
                    SessionRules.defaults(),
                    ZONE,
                    clock));
    private final SessionFeature sessions =
            SessionFeature.of(stores, payments.fees(), SessionRules.defaults(), Money.kes(250_000), clock);
    private final Offer offer = Offer.in(stores);
    private int booked;

    /** A new session that waits for its money. */
    Session approved() {
        booked++;
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(30L + booked));
        var command = new BookSession.Command(
                asClient(), offer.client(), offer.practitioner(), offer.kind(), start, newKey());
        if (!(sessions.useCases().book().handle(command) instanceof BookSession.Outcome.Booked(var session))) {
            throw new IllegalStateException("not bookable at " + start);
        }
        sessions.useCases().approve().handle(new Actor.Person(offer.practitioner(), Role.PRACTITIONER), session.id());
        return stores.sessions().find(session.id()).orElseThrow();
    }

    InitiatePayment.Outcome ask(SessionId session) {
        return payments.initiate().handle(new InitiatePayment.Command(asClient(), session, PHONE, newKey()));
    }

    /** The callback of the session's latest prompt, which ends so; worked on when it is stored. */
    void hear(SessionId session, boolean isPaid) {
        store(session, isPaid);
        work();
    }

    /** Stores the callback of the session's latest prompt and leaves it there; returns what its payer was told. */
    Verdict store(SessionId session, boolean isPaid) {
        var reference = payment(session).reference();
        var prompt = isPaid ? provider.pay(reference) : provider.cancel(reference);
        payments.receive().handle(prompt.push().token(), body(prompt), true, id -> {});
        return prompt.verdict();
    }

    /** The next push opens a prompt, and its answer is lost. */
    void loseTheNextAnswer() {
        provider.next(Turn.LOSE_THE_ANSWER);
    }

    /** From now on nobody answers questions. */
    void silence() {
        provider.questions(Turn.REFUSE);
    }

    /** One pass of the resolver. */
    void resolve() {
        payments.resolve().run();
    }

    /** The desk lets go of the only attempt of a session. */
    void release(SessionId session) {
        var desk = new Actor.Person(offer.practitioner(), Role.STAFF);
        var command = new ReleaseAttempt.Command(desk, payment(session).id(), 1, "The client asked to pay again.");
        payments.release().handle(command);
    }

    /** Works on everything that is stored; {@code false} when some of it failed. */
    boolean work() {
        var failures = new ArrayList<RuntimeException>();
        payments.process().run(Duration.ZERO, (id, failure) -> failures.add(failure));
        return failures.isEmpty();
    }

    /** The same while the wire is cut somewhere: whatever fails is the outage's business. */
    void workThroughAnOutage() {
        try {
            work();
        } catch (StorageUnavailable e) {
            return;
        }
    }

    /** Seen on a wire of its own. */
    Footprint footprint() {
        return Footprint.in(beside);
    }

    private byte[] body(Prompt prompt) {
        return switch (prompt.verdict()) {
            case Verdict.Moved(var amount, var receipt) ->
                PlainCallbacks.moved(prompt.refs(), amount, receipt.orElseThrow(), clock.instant());
            case Verdict.NotMoved(var failure) -> PlainCallbacks.notMoved(prompt.refs(), failure, clock.instant());
            case Verdict.InProgress _, Verdict.Unclear _ -> throw new IllegalStateException("the prompt is still open");
        };
    }

    Payment payment(SessionId session) {
        return stores.payments().ofSession(session).orElseThrow();
    }

    Session now(SessionId session) {
        return stores.sessions().find(session).orElseThrow();
    }

    /** Lets what was put off become due. */
    void wait(Duration length) {
        clock.advance(length);
    }

    Wire wire() {
        return wire;
    }

    SettableClock clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    Stores stores() {
        return stores;
    }

    PaymentFeature payments() {
        return payments;
    }

    /** With every connection open: one that is opened later sends its first statements between those that a test counts. */
    private static Database opened(DatabaseUrl url, int connections) {
        var database = Database.open(url, PoolSettings.standard().withConnections(connections));
        holdAll(database, connections);
        return database;
    }

    private static void holdAll(Database database, int connections) {
        if (connections == 0) {
            return;
        }
        try (var _ = database.dataSource().getConnection()) {
            holdAll(database, connections - 1);
        } catch (SQLException e) {
            throw new IllegalStateException("the pool could not be filled", e);
        }
    }

    private Actor.Person asClient() {
        return new Actor.Person(offer.client(), Role.CLIENT);
    }

    private static RequestKey newKey() {
        return new RequestKey("a test", UUID.randomUUID().toString(), "0".repeat(64));
    }

    @Override
    public void close() {
        database.close();
        beside.close();
        wire.close();
    }
}
