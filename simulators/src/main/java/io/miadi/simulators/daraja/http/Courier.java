package io.miadi.simulators.daraja.http;

import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.time.Timeline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Carries callbacks to the merchant: once each, with no second try whatever the answer, as the operator does. */
public final class Courier implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 256;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();
    private final String shortcode;
    private final Timeline timeline;
    private final DeliveryLog log;

    public Courier(String shortcode, Timeline timeline, DeliveryLog log) {
        this.shortcode = shortcode;
        this.timeline = timeline;
        this.log = log;
    }

    /** Blocks until the receiver answered or failed to. */
    public void deliver(Callback callback) {
        try {
            places.acquire();
            try {
                log.add(callback, timeline.instant(), post(callback));
            } finally {
                places.release();
                wake(callback.checkoutRequestId());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Delivery.Outcome post(Callback callback) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(callback.url()))
                    .header("Content-Type", "application/json;charset=UTF-8")
                    .header("Businessshortcode", shortcode)
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(callback.body()))
                    .build();
            return new Delivery.Outcome.Answered(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Delivery.Outcome.NotDelivered(unreachable.getClass().getSimpleName());
        }
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
        client.shutdownNow();
    }
}
