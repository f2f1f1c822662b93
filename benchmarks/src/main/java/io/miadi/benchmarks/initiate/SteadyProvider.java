package io.miadi.benchmarks.initiate;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.ProviderRefs;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Accepts every push after a fixed time, and knows afterwards how long each call really took. */
final class SteadyProvider implements PaymentProvider {
    private static final Duration ANSWERS_AFTER = Duration.ofMillis(20);

    private final ConcurrentMap<String, Long> took = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** Nanoseconds of the call for the due with that reference. */
    long tookFor(String reference) {
        var nanos = took.get(reference);
        if (nanos == null) {
            throw new IllegalStateException("nobody was asked for " + reference);
        }
        return nanos;
    }

    @Override
    public Reply push(Push push) {
        long start = System.nanoTime();
        for (long left = ANSWERS_AFTER.toNanos();
                left > 0;
                left = start + ANSWERS_AFTER.toNanos() - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        int number = numbers.incrementAndGet();
        took.put(push.reference().value(), System.nanoTime() - start);
        return new Reply.Accepted(new ProviderRefs("29115-3462-" + number, "ws_CO_" + String.format("%020d", number)));
    }

    @Override
    public Answer query(Inquiry inquiry) {
        return new Answer.NoAnswer("the payer has not decided");
    }

    @Override
    public Connection testConnection() {
        return new Connection.Works();
    }
}
