package io.miadi.bootstrap.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Jobs that run once a day for the whole practice, on whichever node comes first: the time of the next run is a row, so a day that
 * the program slept through is made up for once. They share one thread and the product's own connections, and look for work rarely.
 */
public final class RecurringJobs implements AutoCloseable {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    private RecurringJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** What the jobs share. */
    public record Setting(
            DataSource connections, Workers workers, Supplier<String> correlationIds, InstantSource clock) {}

    /**
     * A job of every day.
     *
     * @param name unique and constant: it is the job's row as well
     * @param work returns how much it did, and may be run again for the same day after a crash
     */
    public record Daily(String name, LocalTime at, ZoneId zone, IntSupplier work) {}

    public static RecurringJobs start(Setting setting, List<Daily> jobs) {
        return start(setting, jobs, USUAL_PAUSE);
    }

    /** @param pause between two looks for a job whose time has come */
    static RecurringJobs start(Setting setting, List<Daily> jobs, Duration pause) {
        List<RecurringTask<Void>> tasks = new ArrayList<>();
        for (Daily job : jobs) {
            var log = setting.workers().logOf(job.name());
            setting.workers().list(log::status);
            var tracked = new Tracked(log, setting.correlationIds());
            tasks.add(Tasks.recurring(job.name(), Schedules.daily(job.zone(), job.at()))
                    .execute((instance, context) -> run(tracked, job)));
        }
        var scheduler = Scheduler.create(setting.connections(), List.<Task<?>>of())
                .startTasks(tasks)
                .clock(setting.clock()::instant)
                .executorService(Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("recurring-jobs").factory()))
                .threads(1)
                .pollingInterval(pause)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(DRAIN)
                .build();
        scheduler.start();
        return new RecurringJobs(scheduler);
    }

    private static void run(Tracked tracked, Daily job) {
        if (tracked.run(job.work()) instanceof Tracked.End.Failed) {
            // Its own lines are written already; the scheduler only has to know that the row says failed.
            throw new FailedRun(job.name());
        }
    }

    /** Waits for a job that runs now, for 5 s at most. */
    @Override
    public void close() {
        scheduler.stop();
    }

    /** Tells the scheduler of a failure without repeating its cause in the log. */
    private static final class FailedRun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedRun(String job) {
            super(job + " failed", null, false, false);
        }
    }
}
