package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AfterMoneyTest {
    private int callbacks;
    private boolean stopping;
    private Duration waited = Duration.ZERO;
    private final AfterMoney turn = new AfterMoney(() -> callbacks, this::pause);

    /** Time in which one callback more is worked off, unless there is a rush that never ends. */
    private boolean pause(Duration length) {
        waited = waited.plus(length);
        callbacks = callbacks == Integer.MAX_VALUE ? callbacks : callbacks - 1;
        return !stopping;
    }

    @Test
    void goes_on_at_once_while_there_are_few_callbacks() {
        callbacks = 2;
        turn.await();
        assertThat(waited).isZero();
    }

    @Test
    void gives_way_until_few_are_left() {
        callbacks = 10;
        turn.await();
        assertThat(callbacks).isEqualTo(2);
    }

    @Test
    void gives_way_for_half_a_second_however_long_a_rush_lasts() {
        callbacks = Integer.MAX_VALUE;
        turn.await();
        assertThat(waited).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void waits_no_longer_when_the_program_stops() {
        callbacks = Integer.MAX_VALUE;
        stopping = true;
        turn.await();
        assertThat(waited).isEqualTo(Duration.ofMillis(10));
    }
}
