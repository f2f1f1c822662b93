package io.miadi.http.server;

import io.miadi.http.route.Load;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets at most a fixed number of requests in at once. Nobody waits: a request that finds its kind's share taken is told to come
 * back, so that what is worth most always finds a place.
 */
final class AdmissionGate {
    private final int places;
    private final AtomicInteger taken = new AtomicInteger();

    AdmissionGate(int places) {
        this.places = places;
    }

    /** Takes a place, to be given back with {@link #leave}; false when there is none for this kind. */
    boolean enter(Load load) {
        int share = load.shareOf(places);
        int now = taken.get();
        while (now < share) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
            now = taken.get();
        }
        return false;
    }

    void leave() {
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
