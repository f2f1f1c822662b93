package io.miadi.testkit.world;

import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.util.function.Supplier;

/** Units of work between which the process can die, in which the store can fail, and after which the laws are checked. */
final class WorldUnitOfWork implements UnitOfWork {
    private final InMemoryUnitOfWork inner;
    private final Trouble trouble;
    private final Watch watch;
    private final Runnable laws;

    WorldUnitOfWork(InMemoryUnitOfWork inner, Trouble trouble, Watch watch, Runnable laws) {
        this.inner = inner;
        this.trouble = trouble;
        this.watch = watch;
        this.laws = laws;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (inner.isRunning()) {
            return inner.run(work);
        }
        trouble.crashAt(CrashPoint.BEFORE_WORK);
        watch.clear();
        T result = inner.run(() -> {
            T done = work.get();
            trouble.crashAt(CrashPoint.BEFORE_COMMIT);
            trouble.storeMayFail("before the commit");
            return done;
        });
        laws.run();
        trouble.crashAt(CrashPoint.AFTER_COMMIT);
        trouble.storeMayFail("after the commit");
        return result;
    }

    @Override
    public <T> T atOneMoment(Supplier<T> look) {
        return run(look);
    }

    @Override
    public void afterCommit(Runnable task) {
        inner.afterCommit(task);
    }
}
