package io.miadi.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.identity.AtOnce;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void two_hundred_at_once_never_run_more_than_four_together() {
        var queue = new HashingQueue(4, 196, LONG);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        AtOnce.run(
                200,
                () -> assertThat(queue.run(() -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            Thread.yield();
                            return running.decrementAndGet();
                        }))
                        .isPresent());
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void whoever_finds_the_queue_full_is_told_at_once() throws InterruptedException {
        var queue = new HashingQueue(1, 0, LONG);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var holder = Thread.startVirtualThread(() -> queue.run(() -> {
            inside.countDown();
            return awaited(leave);
        }));
        inside.await();
        assertThat(queue.run(() -> "never")).isEmpty();
        leave.countDown();
        holder.join();
        assertThat(queue.run(() -> "now")).contains("now");
    }

    @Test
    void a_failure_gives_the_place_back() {
        var queue = new HashingQueue(1, 0, LONG);
        for (int i = 0; i < 3; i++) {
            try {
                queue.run(() -> {
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("no");
            }
        }
        assertThat(queue.run(() -> "still")).contains("still");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
