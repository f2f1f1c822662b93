package io.miadi.simulators.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Time that stands still until somebody moves it. What falls due runs on the thread that calls {@link #advance}, in order,
 * so that a test sees all consequences when the call returns.
 */
public final class VirtualTimeline implements Timeline {
    private static final Comparator<Task> IN_ORDER =
            Comparator.comparing(Task::due).thenComparingLong(Task::number);
    private final PriorityQueue<Task> waiting = new PriorityQueue<>(IN_ORDER);
    private final Object oneMoverAtATime = new Object();
    private Instant now;
    private long tasksSoFar;

    public VirtualTimeline(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        waiting.add(new Task(now.plus(delay.isNegative() ? Duration.ZERO : delay), tasksSoFar++, task));
    }

    /** Moves time on; zero runs what is due already. Tasks that tasks ask for run too when they fall within the step. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time goes forwards only");
        }
        synchronized (oneMoverAtATime) {
            var target = instant().plus(step);
            for (var task = nextUntil(target); task.isPresent(); task = nextUntil(target)) {
                task.get().work().run();
            }
            moveTo(target);
        }
    }

    private synchronized Optional<Task> nextUntil(Instant target) {
        var head = waiting.peek();
        if (head == null || head.due().isAfter(target)) {
            return Optional.empty();
        }
        waiting.remove(head);
        now = head.due();
        return Optional.of(head);
    }

    private synchronized void moveTo(Instant target) {
        now = target;
    }

    @Override
    public synchronized void close() {
        waiting.clear();
    }

    private record Task(Instant due, long number, Runnable work) {}
}
