package io.miadi.application.payment;

import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.payment.AttemptId;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Records what a provider said to a push, which nobody can ask for again. While the store cannot take it, it is kept in memory
 * and tried again with growing pauses, of an hour together or until the program stops; then it is told as lost.
 */
public final class RecordPatiently {
    /** Longer than a database takes to restart or to be replaced; a crash loses the answer in any case. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    /** Everything works again within 10 s of an outage's end (security rule REL-7). */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final UnitOfWork unitOfWork;
    private final Pauses pauses;
    private final Lost lost;

    /** @param lost hears of each answer that is given up */
    public RecordPatiently(UnitOfWork unitOfWork, Pauses pauses, Lost lost) {
        this.unitOfWork = unitOfWork;
        this.pauses = pauses;
        this.lost = lost;
    }

    /** Where to say that an answer was not recorded. */
    @FunctionalInterface
    public interface Lost {
        /** @param answer in words for a log, with its name of the request masked */
        void answer(AttemptId attempt, String answer, RuntimeException cause);
    }

    /**
     * Does the work as one unit, which is done once or not at all however often it is tried. What is wrong with the work itself
     * is not tried again; whatever it ends with, an answer that was given up is told as lost.
     *
     * @throws StorageUnavailable when it was given up
     * @throws StorageBusy when it was given up
     */
    <T> T record(AttemptId about, PaymentProvider.Reply answer, Supplier<T> work) {
        var left = PATIENCE;
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return unitOfWork.run(work);
            } catch (RuntimeException e) {
                if (!passes(e) || left.compareTo(pause) < 0 || !pauses.pause(pause)) {
                    lost.answer(about, answer.toString(), e);
                    throw e;
                }
            }
            left = left.minus(pause);
            pause = longer(pause);
        }
    }

    /** Whether the store may take the same work later. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof StorageUnavailable || failure instanceof StorageBusy;
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
