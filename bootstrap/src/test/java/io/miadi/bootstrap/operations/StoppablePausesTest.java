package io.miadi.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StoppablePausesTest {
    private final StoppablePauses pauses = new StoppablePauses();

    @Test
    void a_pause_that_comes_to_its_end_says_go_on() {
        assertThat(pauses.pause(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void the_end_of_the_program_ends_every_pause() throws Exception {
        var goesOn = new AtomicBoolean(true);
        var waiting = Thread.ofVirtual().start(() -> goesOn.set(pauses.pause(Duration.ofDays(1))));
        pauses.close();
        waiting.join();
        assertThat(goesOn).isFalse();
        assertThat(pauses.pause(Duration.ofDays(1))).isFalse();
    }

    @Test
    void an_interrupt_ends_the_pause_and_is_passed_on() throws Exception {
        var passedOn = new AtomicBoolean();
        var waiting = Thread.ofVirtual().start(() -> {
            boolean goesOn = pauses.pause(Duration.ofDays(1));
            passedOn.set(!goesOn && Thread.currentThread().isInterrupted());
        });
        waiting.interrupt();
        waiting.join();
        assertThat(passedOn).isTrue();
    }
}
