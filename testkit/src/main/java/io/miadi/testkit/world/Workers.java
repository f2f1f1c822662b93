package io.miadi.testkit.world;

import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.practice.UseCases;
import io.miadi.testkit.store.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs of one process: they know only what the store tells them, and what they remember dies with the process. */
final class Workers {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofSeconds(5);
    /** How often holds that a live attempt keeps open are looked at again. */
    private static final Duration BLOCKED = Duration.ofHours(1);

    private static final int BATCH = 50;

    private final UseCases useCases;
    private final UnitOfWork unitOfWork;
    private final InMemoryStore store;
    private final EventFollower follower;
    private final Tally tally;
    private final Timeline timeline;
    private final Deque<Long> wakes = new ArrayDeque<>();
    private Instant resolveFrom = Instant.MIN;
    private Instant expireFrom = Instant.MIN;

    Workers(
            UseCases useCases,
            UnitOfWork unitOfWork,
            InMemoryStore store,
            EventFollower follower,
            Tally tally,
            Timeline timeline) {
        this.useCases = useCases;
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.follower = follower;
        this.tally = tally;
        this.timeline = timeline;
    }

    /** The door stored a callback, and this process knows it. */
    void wake(long inboxId) {
        wakes.add(inboxId);
    }

    /** The process died: it forgets everything that is not in the store. */
    void forget() {
        wakes.clear();
        resolveFrom = Instant.MIN;
        expireFrom = Instant.MIN;
    }

    /** When there is something to do without anybody calling; empty when there never is. */
    Optional<Instant> nextDue() {
        if (!wakes.isEmpty()) {
            return Optional.of(timeline.now());
        }
        return Stream.of(
                        store.callbackInbox().nextDue().map(at -> at.plus(POLL)),
                        nextLook(),
                        store.sessions().nextHoldEnd().map(at -> later(at, expireFrom)),
                        store.outbox().nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** One pass over all that is due. A store that fails costs only the pass. */
    void run() {
        attempt(this::wokenCallbacks);
        attempt(this::callbacks);
        attempt(this::checks);
        attempt(this::holds);
        attempt(this::events);
    }

    private static void attempt(Runnable job) {
        try {
            job.run();
        } catch (StorageUnavailable e) {
            // As in the product, the job is tried again at its next pass.
            return;
        }
    }

    private void wokenCallbacks() {
        while (!wakes.isEmpty()) {
            if (useCases.process().one(wakes.remove())) {
                tally.job();
            }
        }
    }

    private void callbacks() {
        if (isDue(store.callbackInbox().nextDue().map(at -> at.plus(POLL)))) {
            int done = useCases.process().run(Duration.ZERO, (_, _) -> tally.scenario("callback put off"));
            for (int i = 0; i < done; i++) {
                tally.job();
            }
        }
    }

    private void checks() {
        if (isDue(nextLook())) {
            boolean idle = useCases.resolve().run() == 0;
            resolveFrom = idle ? timeline.now().plus(BUSY) : Instant.MIN;
        }
    }

    /** A question that is due, or an attempt that time alone changes. */
    private Optional<Instant> nextLook() {
        return Stream.of(store.payments().nextCheck(), store.payments().nextOverdue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(at -> later(at, resolveFrom));
    }

    private void holds() {
        if (isDue(store.sessions().nextHoldEnd().map(at -> later(at, expireFrom)))) {
            int expired = useCases.expire().run(timeline::now);
            for (int i = 0; i < expired; i++) {
                tally.job();
            }
            expireFrom = expired == 0 ? timeline.now().plus(BLOCKED) : Instant.MIN;
        }
    }

    private void events() {
        if (isDue(store.outbox().nextDue())) {
            unitOfWork.run(() -> {
                var heads = store.outbox().take(timeline.now(), BATCH);
                for (var head : heads) {
                    follower.follow(head.event());
                    store.outbox().done(List.of(head.sequence()));
                    tally.job();
                }
                return heads.size();
            });
        }
    }

    private boolean isDue(Optional<Instant> at) {
        return at.isPresent() && !at.get().isAfter(timeline.now());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
