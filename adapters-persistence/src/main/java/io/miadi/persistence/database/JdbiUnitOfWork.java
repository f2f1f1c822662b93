package io.miadi.persistence.database;

import io.miadi.application.transaction.UnitOfWork;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work as PostgreSQL transactions, READ COMMITTED, and REPEATABLE READ for looks at one moment. The outermost run is tried again, at most three times more and
 * after a short random pause, when PostgreSQL breaks a deadlock or reports a serialisation failure: both mean that nothing of
 * it was stored.
 */
final class JdbiUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(JdbiUnitOfWork.class);
    private static final int RETRIES = 3;
    private static final long LONGEST_FIRST_PAUSE_MILLIS = 20;

    private final DatabaseSession session;

    JdbiUnitOfWork(DatabaseSession session) {
        this.session = session;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return run(work, DatabaseSession.Sight.EACH_STATEMENT);
    }

    @Override
    public <T> T atOneMoment(Supplier<T> look) {
        return run(look, DatabaseSession.Sight.ONE_MOMENT);
    }

    private <T> T run(Supplier<T> work, DatabaseSession.Sight sight) {
        if (session.isActive()) {
            return work.get();
        }
        var committed = StorageFailures.translated(() -> retried(work, sight));
        committed.afterCommit().forEach(JdbiUnitOfWork::runGuarded);
        return committed.result();
    }

    @Override
    public void afterCommit(Runnable task) {
        if (session.isActive()) {
            session.afterCommit(task);
        } else {
            task.run();
        }
    }

    private <T> DatabaseSession.Committed<T> retried(Supplier<T> work, DatabaseSession.Sight sight) {
        for (int retry = 0; ; retry++) {
            try {
                return session.inTransaction(work, sight);
            } catch (RuntimeException e) {
                if (retry == RETRIES || !StorageFailures.isLostRace(e)) {
                    throw e;
                }
                LOG.debug("transaction lost a race, retry {}", retry + 1, e);
                pause(retry);
            }
        }
    }

    private static void pause(int retry) {
        long most = LONGEST_FIRST_PAUSE_MILLIS << (2 * retry);
        long millis = ThreadLocalRandom.current().nextLong(1, most + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** The step is stored, so a failing hint must not make the caller believe that it is not. */
    private static void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a task after a commit failed; what it hints at is found by the next poll", e);
        }
    }
}
