package io.miadi.http.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Interrupts handlers that take longer than their route allows. */
final class HandlerWatch {
    private final Set<Run> running = ConcurrentHashMap.newKeySet();

    /** One handler at work on the current thread. */
    final class Run implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final long untilNanos;
        private final ReentrantLock lock = new ReentrantLock();
        private boolean finished;
        private boolean interrupted;

        private Run(Duration deadline) {
            this.untilNanos = System.nanoTime() + deadline.toNanos();
        }

        boolean isLate() {
            lock.lock();
            try {
                return interrupted;
            } finally {
                lock.unlock();
            }
        }

        private void interruptIfLate(long now) {
            lock.lock();
            try {
                if (!finished && !interrupted && now - untilNanos > 0) {
                    interrupted = true;
                    thread.interrupt();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Afterwards the thread is never interrupted for this run, and no trace of an interrupt is left on it. */
        @Override
        public void close() {
            running.remove(this);
            lock.lock();
            try {
                finished = true;
                if (interrupted) {
                    var unused = Thread.interrupted();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    Run begin(Duration deadline) {
        var run = new Run(deadline);
        running.add(run);
        return run;
    }

    void look(long now) {
        running.forEach(run -> run.interruptIfLate(now));
    }
}
