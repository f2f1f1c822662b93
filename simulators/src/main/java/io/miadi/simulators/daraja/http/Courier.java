package io.miadi.simulators.daraja.http;

import io.miadi.simulators.daraja.c2b.Asker;
import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.daraja.stk.Postman;
import io.miadi.simulators.http.Outgoing;
import io.miadi.simulators.time.Timeline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Carries callbacks and questions to the merchant: once each, with no second try whatever the answer, as the operator does. */
public final class Courier implements Postman, Asker, AutoCloseable {
    private final Outgoing outgoing = new Outgoing();
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();
    private final Map<String, String> headers;
    private final Timeline timeline;
    private final DeliveryLog log;

    public Courier(String shortcode, Timeline timeline, DeliveryLog log) {
        this.headers = Map.of("Content-Type", "application/json;charset=UTF-8", "Businessshortcode", shortcode);
        this.timeline = timeline;
        this.log = log;
    }

    /** Blocks until the receiver answered or failed to. */
    @Override
    public void carry(Callback callback) {
        try {
            var outcome = outgoing.post(callback.url(), headers, callback.body());
            log.add(callback, timeline.instant(), outcome);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            wake(callback.checkoutRequestId());
        }
    }

    /** Blocks until the receiver answered, or its seconds are over. */
    @Override
    public Optional<String> ask(String url, String body) {
        try {
            return outgoing.ask(url, headers, body);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void lose(Callback callback) {
        log.lost(callback, timeline.instant());
    }

    /** Lets somebody wait for the next delivery about a prompt; ask before it can happen. */
    Told delivered(String checkoutRequestId) {
        var latch = waiting.computeIfAbsent(checkoutRequestId, id -> new CountDownLatch(1));
        return patience -> {
            try {
                return latch.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                waiting.remove(checkoutRequestId);
            }
        };
    }

    /** A delivery that may come. */
    interface Told {
        /** False when the time passed without one. */
        boolean await(Duration patience) throws InterruptedException;
    }

    private void wake(String checkoutRequestId) {
        var latch = waiting.get(checkoutRequestId);
        if (latch != null) {
            latch.countDown();
        }
    }

    @Override
    public void close() {
        outgoing.close();
    }
}
