package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AfterMoneyTest {
    private final AtomicInteger callbacks = new AtomicInteger();
    private final AfterMoney work = new AfterMoney(callbacks::get, () -> 7);

    @Test
    void works_while_no_callback_waits() {
        assertThat(work.getAsInt()).isEqualTo(7);
        assertThat(work.getAsInt()).isEqualTo(7);
    }

    @Test
    void gives_way_to_callbacks_that_wait() {
        callbacks.set(1);
        assertThat(work.getAsInt()).isZero();
        callbacks.set(0);
        assertThat(work.getAsInt()).isEqualTo(7);
    }

    @Test
    void works_now_and_then_however_long_a_rush_lasts() {
        callbacks.set(500);
        var passes = IntStream.range(0, 22).map(_ -> work.getAsInt()).toArray();
        assertThat(passes).contains(7);
        assertThat(IntStream.of(passes).filter(found -> found == 7)).hasSize(2);
    }
}
