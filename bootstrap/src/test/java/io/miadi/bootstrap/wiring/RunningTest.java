package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunningTest {
    private final List<String> ended = Collections.synchronizedList(new ArrayList<>());
    private final Running running = new Running();

    @Test
    void parts_end_in_the_reverse_order_of_their_start() {
        running.atEnd("database", () -> ended.add("database"));
        running.atEnd("workers", () -> ended.add("workers"));
        running.atEnd("server", () -> ended.add("server"));
        running.close();
        assertThat(ended).containsExactly("server", "workers", "database");
    }

    @Test
    void a_part_that_cannot_be_ended_keeps_none_of_the_others_from_ending() {
        running.atEnd("database", () -> ended.add("database"));
        running.atEnd("stuck", () -> {
            throw new IllegalArgumentException("stuck");
        });
        running.atEnd("server", () -> ended.add("server"));
        assertThatThrownBy(running::close)
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(stuck -> assertThat(stuck).hasMessage("stuck")));
        assertThat(ended).containsExactly("server", "database");
    }

    @Test
    void a_part_ends_once() {
        running.atEnd("database", () -> ended.add("database"));
        running.close();
        running.close();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void a_part_that_does_not_end_is_interrupted_at_the_deadline_that_all_share() {
        var hasty = new Running(new Running.Limits(Duration.ofMillis(20), Duration.ZERO));
        hasty.addLasting(() -> ended.add("database"));
        hasty.atEnd("patient", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ended.add("interrupted");
            }
        });
        hasty.close();
        assertThat(ended).containsExactly("interrupted", "database");
    }

    @Test
    void a_part_that_ends_for_no_word_is_left_behind() {
        var never = new CountDownLatch(1);
        var hasty = new Running(new Running.Limits(Duration.ofMillis(20), Duration.ZERO));
        hasty.atEnd("database", () -> ended.add("database"));
        hasty.atEnd("deaf", () -> waitForNoWord(never));
        hasty.close();
        assertThat(ended).containsExactly("database");
        never.countDown();
    }

    @Test
    void time_is_kept_for_what_everything_stands_on() {
        var limits = new Running.Limits(Duration.ofHours(1), Duration.ofHours(1));
        var stingy = new Running(limits);
        stingy.addLasting(() -> {
            Thread.sleep(Duration.ofMillis(400)); // more than a part gets whose time is over
            ended.add("database");
        });
        stingy.atEnd("patient", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ended.add("interrupted");
            }
        });
        stingy.close();
        assertThat(ended).containsExactly("interrupted", "database");
    }

    @Test
    void many_parts_that_end_for_no_word_take_nothing_of_the_time_that_is_kept() {
        var never = new CountDownLatch(1);
        var limits = new Running.Limits(Duration.ofMillis(2_600), Duration.ofSeconds(2));
        var crowded = new Running(limits);
        crowded.addLasting(() -> {
            Thread.sleep(Duration.ofMillis(1_500));
            ended.add("database");
        });
        for (int i = 0; i < 20; i++) {
            crowded.atEnd("deaf", () -> waitForNoWord(never));
        }
        crowded.close();
        never.countDown();
        assertThat(ended).containsExactly("database");
    }

    @Test
    void an_interrupted_close_keeps_order_and_time_and_tells_of_the_interrupt_afterwards() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        running.addLasting(() -> ended.add("database"));
        running.atEnd("workers", () -> {
            waiting.countDown();
            waitForNoWord(goOn);
            ended.add("workers");
        });
        var closer = Thread.ofPlatform().start(() -> {
            running.close();
            ended.add("interrupted " + Thread.currentThread().isInterrupted());
        });
        waiting.await();
        closer.interrupt();
        while (closer.isInterrupted()) {
            Thread.onSpinWait(); // until the close has heard of it
        }
        goOn.countDown();
        closer.join();
        assertThat(ended).containsExactly("workers", "database", "interrupted true");
    }

    private static void waitForNoWord(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = !latch.await(1, TimeUnit.HOURS);
            } catch (InterruptedException deaf) {
                waiting = true;
            }
        }
    }
}
