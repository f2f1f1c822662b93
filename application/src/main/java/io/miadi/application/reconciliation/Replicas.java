package io.miadi.application.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last unit of work that was committed left: the replica, and up to when our side was looked at. The replica leaves its
 * place while a unit of work uses it, so that what is rolled back is never built upon. For any number of threads.
 */
final class Replicas {
    /** Whoever has the lock of the book comes after whoever committed, who puts the replica back a moment later. */
    private static final int MOST_WAITS = 5;

    private static final long WAIT_MILLIS = 100;
    /** Something may be written with a time that is older than this look, and be committed after it. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    /** Looks are noted no closer than this, so that they are few. */
    private static final Duration APART = Duration.ofSeconds(30);

    private @Nullable Replica known;
    private boolean away;
    /** The looks at our side, of which the first is older than the overlap, if any is. */
    private final Deque<OurSide.Mark> looks = new ArrayDeque<>();

    /** The replica; empty when another thread has it, and when there is none yet. */
    synchronized Optional<Replica> takeIfThere() {
        var replica = Optional.ofNullable(known);
        away |= known != null;
        known = null;
        return replica;
    }

    /** The same for the one who has the lock of the book, and may wait. */
    synchronized Optional<Replica> take() {
        for (int waits = 0; known == null && away && waits < MOST_WAITS; waits++) {
            try {
                wait(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        away = true;
        return takeIfThere();
    }

    synchronized boolean isAway() {
        return away;
    }

    synchronized void keep(Replica replica) {
        if (known == null || known.applied() < replica.applied()) {
            known = replica;
        }
        away = false;
        notifyAll();
    }

    /** From when on our side has to be looked at; empty when all of it has. */
    synchronized Optional<OurSide.Mark> since() {
        return Optional.ofNullable(looks.peekFirst());
    }

    synchronized void looked(OurSide.Mark mark) {
        if (!looks.isEmpty() && mark.at().isBefore(looks.getLast().at().plus(APART))) {
            return;
        }
        looks.addLast(mark);
        Instant old = mark.at().minus(OVERLAP);
        while (looks.size() > 1 && isOld(second(), old)) {
            looks.removeFirst();
        }
    }

    private OurSide.Mark second() {
        var all = looks.iterator();
        all.next();
        return all.next();
    }

    private static boolean isOld(OurSide.Mark mark, Instant than) {
        return !mark.at().isAfter(than);
    }
}
