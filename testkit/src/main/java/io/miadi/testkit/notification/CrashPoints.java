package io.miadi.testkit.notification;

import io.miadi.application.transaction.UnitOfWork;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Counts the durable steps of a program and lets it die at chosen ones: before a commit, after it, before somebody outside is
 * called and after. A death is an {@link Error}, so that no code under test takes it for a failure of its own.
 */
public final class CrashPoints {
    private final Set<Integer> deadly;
    private int step;

    /** @param deadly the numbers, from 1, of the steps at which the program dies, once each */
    public CrashPoints(Set<Integer> deadly) {
        this.deadly = Set.copyOf(deadly);
    }

    /** The program died; what is stored stays. */
    public static final class Death extends Error {
        private Death(int step) {
            super("died at step " + step);
        }
    }

    /** One more step was reached. */
    public void reach() {
        step++;
        if (deadly.contains(step)) {
            throw new Death(step);
        }
    }

    /** How many steps were reached. */
    public int reached() {
        return step;
    }

    /** The same unit of work with a step right before each commit and one right after. */
    public UnitOfWork around(UnitOfWork real) {
        return new UnitOfWork() {
            @Override
            public <T> T run(Supplier<T> work) {
                var result = real.run(() -> {
                    var done = work.get();
                    reach();
                    return done;
                });
                reach();
                return result;
            }

            @Override
            public <T> T atOneMoment(Supplier<T> look) {
                return real.atOneMoment(look); // looking leaves nothing that a crash could tear
            }

            @Override
            public void afterCommit(Runnable task) {
                real.afterCommit(task);
            }
        };
    }
}
