package io.miadi.simulators.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Time as the clock on the wall tells it. Each task has a virtual thread of its own and may block. */
public final class RealTimeline implements Timeline {
    private static final Logger LOG = LoggerFactory.getLogger(RealTimeline.class);
    private final InstantSource clock;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("simulator-alarm").daemon().factory());

    public RealTimeline(InstantSource clock) {
        this.clock = clock;
        alarm.setRemoveOnCancelPolicy(true);
        alarm.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void after(Duration delay, Runnable task) {
        try {
            if (delay.isZero() || delay.isNegative()) {
                start(task);
            } else {
                var unused = alarm.schedule(() -> start(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException closed) {
            LOG.debug("the simulator is closed; a task was dropped", closed);
        }
    }

    private void start(Runnable task) {
        tasks.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOG.error("a simulated event failed", bug);
            }
        });
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        tasks.shutdownNow();
    }
}
