package io.miadi.benchmarks.audit;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.audit.Trail;
import io.miadi.application.audit.sequence.SequenceEntries;
import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.SettlePayment;
import io.miadi.application.secret.Sealer;
import io.miadi.benchmarks.ground.BenchDatabase;
import io.miadi.benchmarks.ground.BenchProduct;
import io.miadi.benchmarks.ground.NoPushes;
import io.miadi.benchmarks.ground.Town;
import io.miadi.benchmarks.settle.Owed;
import io.miadi.benchmarks.settle.Stock;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.Stores;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.session.SessionRules;
import io.miadi.mpesa.callback.DarajaCallbackReader;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Settlements with the audit log and without any, in interleaved blocks, one after the other on one thread. To the time with the log
 * belongs that of placing its entries, which the product does beside the business.
 */
final class Overhead {
    /** Settlements of one side in a row. */
    static final int BLOCK = 100;

    private static final int WARMING = 3;

    private final SettlePayment audited;
    private final SettlePayment bare;
    private final SequenceEntries sequence;
    private final List<Owed> stock;
    private int next;

    /**
     * What a settlement takes, in seconds.
     *
     * @param placing the share of the time with the log that placing its entries takes
     */
    record Cost(double with, double without, double placing) {}

    private Overhead(Stores stores, List<Owed> stock) {
        this.audited = settle(stores, stores.audit());
        this.bare = settle(stores, entry -> {});
        this.sequence = new SequenceEntries(stores.unitOfWork(), stores.log().tree());
        this.stock = stock;
    }

    static Cost measure(BenchDatabase server, int pairs) {
        List<Owed> stock;
        var setting = new Stores.Setting(
                InstantSource.system(), CrashPoints.NONE, ZoneId.of("Africa/Nairobi"), UnaryOperator.identity());
        Sealer sealer;
        try (var product = BenchProduct.start(server, new NoPushes(), new DarajaCallbackReader(), CrashPoints.NONE)) {
            stock = new Stock(product.parts(), new Town(product.parts())).make(2 * (pairs + WARMING) * BLOCK);
            sealer = product.parts().vault().sealer();
        }
        server.execute("vacuum analyze");
        try (var database = Database.open(server.url(), PoolSettings.standard().withConnections(2))) {
            return new Overhead(Stores.in(database, sealer, setting), stock).cost(pairs);
        }
    }

    /** The pair whose ratio is the median: a moment in which the machine did something else says nothing about the log. */
    private Cost cost(int pairs) {
        var costs = new ArrayList<Cost>();
        for (int i = -WARMING; i < pairs; i++) {
            var cost = i % 2 == 0 ? pair(true) : pair(false);
            if (i >= 0) {
                costs.add(cost);
            }
        }
        costs.sort(Comparator.comparingDouble(cost -> cost.with() / cost.without()));
        return costs.get(pairs / 2);
    }

    private Cost pair(boolean bareFirst) {
        double before = bareFirst ? block(bare) : 0;
        double written = block(audited);
        double placed = placing();
        double without = bareFirst ? before : block(bare);
        return new Cost((written + placed) / BLOCK, without / BLOCK, placed / (written + placed));
    }

    private double block(SettlePayment settle) {
        long start = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            settle.hear(word(stock.get(next++)));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private double placing() {
        long start = System.nanoTime();
        sequence.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static SettlePayment settle(Stores stores, AuditLog audit) {
        var accounts = new SettlePayment.Accounts(stores.payments(), new KeepBooks(stores.journal()), stores.reviews());
        return new SettlePayment(
                stores.unitOfWork(),
                stores.sessions(),
                stores.claims(),
                accounts,
                new Trail(audit, stores.outbox()),
                SessionRules.defaults(),
                InstantSource.system());
    }

    private static SettlePayment.Word word(Owed owed) {
        var moved = new Verdict.Moved(owed.payment().amount(), Optional.of(new Receipt(owed.receipt())));
        var evidence = new Evidence(
                EvidenceSource.CALLBACK,
                Strength.UNSIGNED_CALLBACK,
                moved,
                InstantSource.system().instant(),
                String.format("%064x", owed.receipt().hashCode()),
                Optional.empty());
        var about = new AttemptAddress(
                owed.session().id(), owed.payment().id(), owed.attempt().id());
        return new SettlePayment.Word(
                about, new Actor.Provider("mpesa"), owed.attempt().refs(), evidence);
    }
}
