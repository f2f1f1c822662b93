package io.miadi.application.hook;

import io.miadi.application.transaction.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** Works on what arrived: reads it, lets it have its effect, and marks it done, in one unit of work. */
public final class ProcessHooks {
    private static final int BATCH = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final UnitOfWork unitOfWork;
    private final Hooks hooks;
    private final HookListener listener;
    private final InstantSource clock;

    public ProcessHooks(UnitOfWork unitOfWork, Hooks hooks, HookListener listener, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.hooks = hooks;
        this.listener = listener;
        this.clock = clock;
    }

    /** Works on one delivery; {@code false} when it is done or being worked on. */
    public boolean one(long id) {
        return unitOfWork.run(() -> hooks.take(id)
                .map(delivery -> {
                    listener.hear(delivery);
                    hooks.done(id);
                    return true;
                })
                .orElse(false));
    }

    /**
     * Works on what has waited for long enough. What fails is put off with growing pauses and never lost.
     *
     * @param grace how long a delivery is left to those who heard of it when it was stored
     * @param failed told the id and the failure, for the log
     * @return how many were worked on
     */
    public int run(Duration grace, BiConsumer<Long, RuntimeException> failed) {
        int done = 0;
        for (var waiting : hooks.waiting(clock.instant().minus(grace), BATCH)) {
            try {
                done += one(waiting.id()) ? 1 : 0;
            } catch (RuntimeException e) {
                postpone(waiting, e);
                failed.accept(waiting.id(), e);
            }
        }
        return done;
    }

    private void postpone(Hooks.Waiting waiting, RuntimeException failure) {
        var wait = Duration.ofSeconds(1L << Math.min(waiting.tries(), 10));
        var bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        unitOfWork.run(() -> {
            hooks.postpone(
                    waiting.id(),
                    clock.instant().plus(bounded),
                    failure.getClass().getSimpleName());
            return waiting;
        });
    }
}
