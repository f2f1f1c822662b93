package io.miadi.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class WorkersTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final Workers workers = new Workers(clock, new CorrelationIds(new SeededRandomness(1)));

    @AfterEach
    void stop() {
        workers.stop(Duration.ofSeconds(5));
    }

    @Test
    void a_pass_runs_again_at_once_while_it_finds_work() {
        var left = new AtomicInteger(5);
        var passes = new AtomicInteger();
        workers.start("counting", NEVER, () -> {
            passes.incrementAndGet();
            return left.getAndDecrement() > 0 ? 1 : 0;
        });
        await().until(() -> passes.get() == 6);
        assertThat(workers.statuses()).singleElement().satisfies(job -> {
            assertThat(job.name()).isEqualTo("counting");
            assertThat(job.failures()).isZero();
            assertThat(job.lastRun()).contains(clock.instant());
        });
    }

    @Test
    void any_number_of_wakes_during_a_pass_lead_to_one_more_pass() throws Exception {
        var begun = new Semaphore(0);
        var mayEnd = new Semaphore(0);
        var worker = workers.start("waking", NEVER, () -> {
            begun.release();
            mayEnd.acquireUninterruptibly();
            return 0;
        });
        begun.acquire();
        for (int wake = 0; wake < 100; wake++) {
            worker.wake();
        }
        mayEnd.release();
        begun.acquire();
        mayEnd.release();
        await().until(() -> worker.status().runs() == 2);
        worker.wake();
        begun.acquire();
        mayEnd.release();
        await().until(() -> worker.status().runs() == 3);
        assertThat(begun.availablePermits()).isZero();
    }

    @Test
    void work_gathers_between_passes_that_find_some_and_not_before_the_first() {
        var passes = new AtomicInteger();
        var worker = workers.start("gathering", new Worker.Pace(NEVER, NEVER), () -> {
            // The first finds nothing, so that the second begins with the wake; that finds something and rests deaf.
            return passes.incrementAndGet() == 1 ? 0 : 1;
        });
        await().until(() -> worker.status().runs() == 1);
        worker.wake();
        await().until(() -> worker.status().runs() == 2);
        worker.wake();
        await().during(Duration.ofMillis(200)).until(() -> passes.get() == 2);
        assertThat(workers.stop(Duration.ofSeconds(5)))
                .as("a stop waits for no gathering")
                .isTrue();
    }

    @Test
    void a_failure_is_counted_by_its_kind_and_ends_nothing() {
        var broken = new AtomicBoolean(true);
        var worker = workers.start("failing", Duration.ofMillis(1), () -> {
            if (broken.get()) {
                throw new IllegalStateException("phone 0712345678");
            }
            return 0;
        });
        await().until(() -> worker.status().failures() >= 2);
        clock.advance(Duration.ofMinutes(3));
        assertThat(worker.status().lastError()).contains("IllegalStateException");
        assertThat(worker.status().age()).isEqualTo(Duration.ofMinutes(3));
        broken.set(false);
        await().until(() -> worker.status().age().isZero());
        assertThat(worker.status().lastError()).contains("IllegalStateException");
    }

    @Test
    void an_error_ends_no_loop_either() {
        var passes = new AtomicInteger();
        workers.start("stumbling", NEVER, () -> {
            if (passes.incrementAndGet() == 1) {
                throw new AssertionError("an invariant");
            }
            return 0;
        });
        await().until(() -> passes.get() == 2);
    }

    @Test
    void a_stop_lets_the_running_pass_end_and_begins_no_other() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var ended = new AtomicInteger();
        var worker = workers.start("draining", Duration.ZERO, () -> {
            begun.countDown();
            awaitUninterrupted(mayEnd);
            ended.incrementAndGet();
            return 1;
        });
        begun.await();
        var stopped = new AtomicBoolean();
        var stopping = Thread.ofVirtual().start(() -> stopped.set(workers.stop(Duration.ofSeconds(20))));
        // It has asked the worker to stop, and waits for the pass.
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        stopping.join();
        assertThat(stopped).isTrue();
        assertThat(ended).hasValue(1);
        assertThat(worker.status().runs()).isEqualTo(ended.get());
    }

    @Test
    void a_pass_that_does_not_end_is_interrupted_at_the_limit() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        workers.start("stuck", NEVER, () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return 0;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
        });
        begun.await();
        assertThat(workers.stop(Duration.ofMillis(50))).isFalse();
        interrupted.await();
    }

    @Test
    void each_run_has_a_correlation_id_of_its_own() {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        var left = new AtomicInteger(20);
        workers.start("correlated", NEVER, () -> {
            ids.add(Optional.ofNullable(MDC.get("correlationId")).orElse("none"));
            return left.decrementAndGet() > 0 ? 1 : 0;
        });
        await().until(() -> left.get() == 0);
        await().until(() -> ids.size() == 20);
        assertThat(ids).allMatch(id -> id.matches("[a-z234568]{20}"));
    }

    @Test
    void two_jobs_of_one_name_are_a_mistake() {
        workers.start("once", NEVER, () -> 0);
        assertThatThrownBy(() -> workers.start("once", NEVER, () -> 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
