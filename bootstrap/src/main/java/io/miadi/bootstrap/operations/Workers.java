package io.miadi.bootstrap.operations;

import io.miadi.application.operations.JobStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All background work of one running product: named loops and lanes, started while the product is wired and stopped together. Start
 * from one thread; the rest is safe for any.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration USUAL_STOP = Duration.ofSeconds(10);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);
    private static final int USUAL_LANES = 8;

    private final InstantSource clock;
    private final Supplier<String> correlationIds;
    private final Set<String> names = new HashSet<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private final List<Supplier<JobStatus>> statuses = new CopyOnWriteArrayList<>();

    /** @param correlationIds a fresh id for each run, see {@link CorrelationIds} */
    public Workers(InstantSource clock, Supplier<String> correlationIds) {
        this.clock = clock;
        this.correlationIds = correlationIds;
    }

    /**
     * Starts a loop.
     *
     * @param name unique, constant, in lower case with hyphens: logs and metrics show it
     * @param pause between passes that find nothing, when nobody wakes the worker
     * @param pass does what there is to do and returns how much that was; it is run again at once while that is more than zero
     */
    public Worker start(String name, Duration pause, IntSupplier pass) {
        return start(name, Worker.Pace.eager(pause), pass);
    }

    /** The same for a loop that lets work gather between two passes. */
    public Worker start(String name, Worker.Pace pace, IntSupplier pass) {
        var worker = new Worker(tracked(name), pace, pass);
        begin(name, worker::loop);
        stops.add(worker::askToStop);
        statuses.add(worker::status);
        return worker;
    }

    /** Starts lanes for work on single ids, eight of them. */
    public ParallelWork startLanes(String name, LongConsumer work) {
        return startLanes(name, USUAL_LANES, work);
    }

    public ParallelWork startLanes(String name, int lanes, LongConsumer work) {
        var parallel = new ParallelWork(tracked(name), work);
        for (int lane = 1; lane <= lanes; lane++) {
            begin(name + "-" + lane, parallel::lane);
        }
        stops.add(parallel::askToStop);
        statuses.add(parallel::status);
        return parallel;
    }

    /** Adds a job that something else runs, such as {@link RecurringJobs}, to the list of jobs. */
    void list(Supplier<JobStatus> status) {
        statuses.add(status);
    }

    JobLog logOf(String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two jobs are called " + name);
        }
        return new JobLog(name, clock);
    }

    /** Every job, in the order of their starts. */
    public List<JobStatus> statuses() {
        return statuses.stream().map(Supplier::get).toList();
    }

    /**
     * Lets every running pass come to its end and begins no other. What still works at the limit is interrupted and given one more
     * second; it loses nothing, since what was not committed is found again at the next start.
     *
     * @return whether all ended by themselves
     */
    public boolean stop(Duration limit) {
        stops.forEach(Runnable::run);
        long until = System.nanoTime() + limit.toNanos();
        List<Thread> late =
                threads.stream().filter(thread -> !ended(thread, until)).toList();
        late.forEach(Thread::interrupt);
        long last = System.nanoTime() + AFTER_INTERRUPT.toNanos();
        var left = new ArrayList<String>();
        for (Thread thread : late) {
            if (!ended(thread, last)) {
                left.add(thread.getName());
            }
        }
        if (!late.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("event", "jobs.interrupted")
                    .addKeyValue("jobs", late.stream().map(Thread::getName).toList())
                    .addKeyValue("stillRunning", left)
                    .log("some jobs were interrupted");
        }
        return late.isEmpty();
    }

    @Override
    public void close() {
        stop(USUAL_STOP);
    }

    private Tracked tracked(String name) {
        return new Tracked(logOf(name), correlationIds);
    }

    /**
     * Not a virtual thread: those share a few threads of the system and give way only when they wait, so printing a receipt would
     * hold up requests; and each of a callback's dozen waits for the database would cost two more turns of the scheduler.
     */
    private void begin(String name, Runnable loop) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(loop));
    }

    private static boolean ended(Thread thread, long untilNanos) {
        try {
            var left = Duration.ofNanos(Math.max(1, untilNanos - System.nanoTime()));
            return thread.join(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        }
    }
}
