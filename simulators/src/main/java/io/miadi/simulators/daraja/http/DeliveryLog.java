package io.miadi.simulators.daraja.http;

import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.stk.Callback;
import io.miadi.simulators.http.Outgoing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The callbacks that were sent, and those that a fault lost, newest last; the oldest are forgotten beyond a bound, the number of
 * those sent is not.
 */
public final class DeliveryLog {
    private static final int MOST = 10_000;
    private final Deque<Delivery> newest = new ArrayDeque<>();
    private long sent;

    synchronized void add(Callback callback, Instant at, Outgoing.Outcome outcome) {
        sent++;
        keep(callback, at, outcome);
    }

    synchronized void lost(Callback callback, Instant at) {
        keep(callback, at, new Outgoing.Outcome.NotDelivered(FaultKind.CALLBACK_LOST.name()));
    }

    private void keep(Callback callback, Instant at, Outgoing.Outcome outcome) {
        newest.addLast(new Delivery(callback.checkoutRequestId(), callback.url(), callback.body(), at, outcome));
        if (newest.size() > MOST) {
            newest.removeFirst();
        }
    }

    public synchronized List<Delivery> newest() {
        return List.copyOf(newest);
    }

    /** Those that no receiver took with 200, bodies and all: whoever wants a late callback posts one of these. */
    public synchronized List<Delivery> untaken() {
        return newest.stream().filter(delivery -> !delivery.isTaken()).toList();
    }

    public synchronized long sent() {
        return sent;
    }
}
