package io.miadi.application.payment;

import io.miadi.application.payment.CallbackReader.Reading;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.ProviderRefs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Works on stored callbacks: reads the body, lets the payment hear it, and marks it done, in one unit of work. */
public final class ProcessCallbacks {
    private static final Actor PROVIDER = new Actor.Provider("mpesa");
    private static final int BATCH = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final UnitOfWork unitOfWork;
    private final CallbackInbox inbox;
    private final CallbackReader reader;
    private final SettlePayment settle;
    private final InstantSource clock;

    public ProcessCallbacks(
            UnitOfWork unitOfWork,
            CallbackInbox inbox,
            CallbackReader reader,
            SettlePayment settle,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.reader = reader;
        this.settle = settle;
        this.clock = clock;
    }

    /** Works on one callback; {@code false} when it is done, being worked on, or waits behind an earlier one. */
    public boolean one(long id) {
        return unitOfWork.run(() -> inbox.take(id)
                .map(raw -> {
                    hear(raw);
                    inbox.done(id);
                    return true;
                })
                .orElse(false));
    }

    /**
     * Works on what has waited for long enough, from the front of each attempt's line until nothing moves or enough was done for
     * once. A callback that fails is put off with growing pauses and keeps its place in line.
     *
     * @param grace how long a callback is left to those who heard of it when it was stored; two at once on it would only wait
     *     for each other
     * @param failed told the inbox id and the failure, for the log
     * @return how many were worked on
     */
    public int run(Duration grace, BiConsumer<Long, RuntimeException> failed) {
        int done = 0;
        int more;
        do {
            more = fronts(grace, failed);
            done += more;
        } while (more > 0 && done < BATCH);
        return done;
    }

    private int fronts(Duration grace, BiConsumer<Long, RuntimeException> failed) {
        int done = 0;
        for (var waiting : inbox.waiting(clock.instant().minus(grace), BATCH)) {
            try {
                done += one(waiting.id()) ? 1 : 0;
            } catch (RuntimeException e) {
                postpone(waiting, e);
                failed.accept(waiting.id(), e);
            }
        }
        return done;
    }

    private void postpone(CallbackInbox.Waiting waiting, RuntimeException failure) {
        var wait = Duration.ofSeconds(1L << Math.min(waiting.tries(), 10));
        var bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        unitOfWork.run(() -> {
            inbox.postpone(
                    waiting.id(),
                    clock.instant().plus(bounded),
                    failure.getClass().getSimpleName());
            return waiting;
        });
    }

    private void hear(CallbackInbox.Raw raw) {
        var reading = reader.read(raw.body());
        settle.hear(new SettlePayment.Word(
                raw.address(), PROVIDER, refsOf(reading), attempt -> Words.callback(raw, reading, attempt)));
    }

    private static Optional<ProviderRefs> refsOf(Reading reading) {
        return reading instanceof Reading.Told(var refs, var verdict, var at) ? refs : Optional.empty();
    }
}
