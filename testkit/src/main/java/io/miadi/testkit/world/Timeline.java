package io.miadi.testkit.world;

import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What will happen and when, in virtual time. */
final class Timeline {
    private final SettableClock clock;
    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
    private long order;

    Timeline(SettableClock clock) {
        this.clock = clock;
    }

    private record Happening(Instant at, long order, Runnable what) {}

    Instant now() {
        return clock.instant();
    }

    void at(Instant when, Runnable what) {
        order++;
        queue.add(new Happening(when, order, what));
    }

    void in(Duration wait, Runnable what) {
        at(now().plus(wait), what);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(queue.peek()).map(Happening::at);
    }

    /** Takes the next happening off the line and puts the clock forward to it; a clock never goes back. */
    Runnable take() {
        var next = queue.remove();
        forwardTo(next.at());
        return next.what();
    }

    void forwardTo(Instant when) {
        if (when.isAfter(now())) {
            clock.set(when);
        }
    }
}
