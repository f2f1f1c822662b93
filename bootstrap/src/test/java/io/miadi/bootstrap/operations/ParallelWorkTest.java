package io.miadi.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final Workers workers = new Workers(clock, new CorrelationIds(new SeededRandomness(1)));
    private final Queue<Long> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        workers.stop(Duration.ofSeconds(5));
    }

    @Test
    void every_id_taken_on_is_worked_on() {
        var work = workers.startLanes("lanes", done::add);
        LongStream.range(0, 500).forEach(id -> assertThat(work.submit(id)).isTrue());
        await().until(() -> done.size() == 500);
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 500).boxed().toList());
    }

    @Test
    void an_id_that_waits_already_is_worked_on_once() throws Exception {
        var begun = new Semaphore(0);
        var mayEnd = new Semaphore(0);
        var work = workers.startLanes("lanes", 1, id -> {
            begun.release();
            mayEnd.acquireUninterruptibly();
            done.add(id);
        });
        work.submit(1);
        begun.acquire();
        assertThat(work.submit(2)).isTrue();
        assertThat(work.submit(2)).isTrue();
        assertThat(work.waiting()).isEqualTo(1);
        assertThat(work.atHand()).isEqualTo(2);
        mayEnd.release(10);
        await().until(() -> done.size() == 2);
        assertThat(done).containsExactly(1L, 2L);
        await().until(() -> work.atHand() == 0);
    }

    @Test
    void no_more_than_its_lanes_work_at_once() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var work = workers.startLanes("lanes", 3, id -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            done.add(id);
        });
        LongStream.range(0, 300).forEach(work::submit);
        await().until(() -> done.size() == 300);
        assertThat(most).hasValueBetween(1, 3);
    }

    @Test
    void too_much_is_left_to_the_poll() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var work = workers.startLanes("lanes", 1, id -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        work.submit(0);
        begun.await();
        LongStream.rangeClosed(1, ParallelWork.MOST_WAITING)
                .forEach(id -> assertThat(work.submit(id)).isTrue());
        assertThat(work.submit(5_000)).isFalse();
        assertThat(work.submit(1)).as("waits already").isTrue();
        assertThat(work.turnedAway()).isEqualTo(1);
        mayEnd.countDown();
    }

    @Test
    void a_failure_costs_no_lane() {
        var work = workers.startLanes("lanes", 1, id -> {
            if (id % 2 == 1) {
                throw new IllegalStateException("odd");
            }
            done.add(id);
        });
        LongStream.range(0, 10).forEach(work::submit);
        await().until(() -> work.status().runs() == 10);
        assertThat(done).containsExactly(0L, 2L, 4L, 6L, 8L);
        assertThat(work.status().failures()).isEqualTo(5);
    }

    @Test
    void after_a_stop_nothing_is_taken_on() {
        var work = workers.startLanes("lanes", done::add);
        assertThat(workers.stop(Duration.ofSeconds(5))).isTrue();
        assertThat(work.submit(1)).isFalse();
    }
}
