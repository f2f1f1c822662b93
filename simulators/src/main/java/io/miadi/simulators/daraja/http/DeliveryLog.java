package io.miadi.simulators.daraja.http;

import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.http.Outgoing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The callbacks that were sent, newest last; the oldest are forgotten beyond a bound, the number is not. */
public final class DeliveryLog {
    private static final int MOST = 10_000;
    private final Deque<Delivery> newest = new ArrayDeque<>();
    private long sent;

    synchronized void add(Callback callback, Instant at, Outgoing.Outcome outcome) {
        sent++;
        newest.addLast(new Delivery(callback.checkoutRequestId(), callback.url(), callback.body(), at, outcome));
        if (newest.size() > MOST) {
            newest.removeFirst();
        }
    }

    public synchronized List<Delivery> newest() {
        return List.copyOf(newest);
    }

    public synchronized long sent() {
        return sent;
    }
}
