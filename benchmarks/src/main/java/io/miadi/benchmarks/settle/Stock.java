package io.miadi.benchmarks.settle;

import io.miadi.application.ledger.KeepBooks;
import io.miadi.application.payment.CallbackTokens;
import io.miadi.benchmarks.ground.Crew;
import io.miadi.benchmarks.ground.Town;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Session;
import io.miadi.security.payment.KeyedCallbackTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes sessions whose payment is waited for, through the product's own stores, in the state in which a push leaves them. */
public final class Stock {
    private static final int MAKERS = 8;
    private static final int TOGETHER = 50;
    /** Far enough for the resolver never to ask about an attempt of ours. */
    private static final Duration NEVER = Duration.ofDays(30);

    private final Product.Parts parts;
    private final Town town;
    private final CallbackTokens tokens;
    private final AtomicInteger numbers = new AtomicInteger();

    public Stock(Product.Parts parts, Town town) {
        this.parts = parts;
        this.town = town;
        this.tokens = new KeyedCallbackTokens(
                parts.vault().randomness(), parts.vault().hashes());
    }

    public List<Owed> make(int count) {
        var made = new ConcurrentLinkedQueue<Owed>();
        var left = new AtomicInteger(count);
        Crew.run(MAKERS, _ -> {
            for (int mine = take(left); mine > 0; mine = take(left)) {
                int many = mine;
                made.addAll(parts.stores()
                        .unitOfWork()
                        .run(() -> IntStream.range(0, many)
                                .mapToObj(_ -> owed(town.approved()))
                                .toList()));
            }
        });
        return List.copyOf(made);
    }

    private static int take(AtomicInteger left) {
        return Math.min(TOGETHER, left.getAndAdd(-TOGETHER));
    }

    private Owed owed(Session session) {
        var stores = parts.stores();
        var now = parts.clock().instant();
        var payment = due(session);
        new KeepBooks(stores.journal()).feeDue(payment);
        int number = numbers.incrementAndGet();
        var token = tokens.next();
        var hash = tokens.hash(token);
        var sent = sent(session, now);
        stores.payments().open(payment.id(), sent, Optional.of(hash), Optional.of(now.plus(NEVER)));
        var accepted = accepted(sent, number, now);
        stores.payments()
                .record(
                        payment.id(),
                        accepted,
                        Optional.of(accepted.evidence().getFirst()),
                        Optional.of(now.plus(NEVER)));
        return new Owed(session, payment, accepted, token, hash, "UK" + String.format("%08d", number));
    }

    private Payment due(Session session) {
        var stores = parts.stores();
        Payment due;
        do {
            due = Payment.due(
                    new PaymentId(stores.ids().next()),
                    session.id(),
                    session.booking().client(),
                    session.booking().price(),
                    Reference.random(ThreadLocalRandom.current()));
        } while (!stores.payments().add(due));
        return due;
    }

    private Attempt sent(Session session, Instant now) {
        return new Attempt(
                new AttemptId(parts.stores().ids().next()),
                1,
                PaymentMethod.MPESA,
                session.booking().price(),
                Optional.of(new Msisdn("254712345678")),
                now,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Attempt accepted(Attempt sent, int number, Instant now) {
        var word = new Evidence(
                EvidenceSource.PUSH_ANSWER,
                Strength.FETCHED,
                new Verdict.InProgress(),
                now,
                String.format("%064x", number),
                Optional.empty());
        var names = new ProviderRefs("29115-3462-" + number, "ws_CO_" + String.format("%020d", number));
        return new Attempt(
                sent.id(),
                sent.number(),
                sent.method(),
                sent.amount(),
                sent.payer(),
                sent.sentAt(),
                Optional.of(names),
                List.of(word),
                sent.release(),
                sent.capture());
    }
}
