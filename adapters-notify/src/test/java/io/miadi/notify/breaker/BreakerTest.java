package io.miadi.notify.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker patient = Breaker.of("email");
    private final Breaker hasty = new Breaker("email", Duration.ofNanos(1));

    private static boolean isCalled(Breaker breaker, boolean usable) {
        return breaker.call(() -> usable, answer -> answer).isPresent();
    }

    private static void fail(Breaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(isCalled(breaker, false)).isTrue();
        }
    }

    @Test
    void nobody_is_called_after_five_of_eight_without_a_usable_answer() {
        fail(patient, 4);
        for (int i = 0; i < 3; i++) {
            assertThat(isCalled(patient, true)).isTrue();
        }
        assertThat(patient.room()).isEqualTo(Integer.MAX_VALUE);
        fail(patient, 1);
        assertThat(patient.room()).isZero();
        assertThat(isCalled(patient, true)).isFalse();
    }

    @Test
    void four_of_eight_are_not_enough() {
        for (int i = 0; i < 40; i++) {
            assertThat(isCalled(patient, i % 2 == 0)).isTrue();
        }
        assertThat(patient.room()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void one_call_tries_afterwards_and_decides() {
        fail(hasty, 8);
        assertThat(hasty.room()).isEqualTo(1);
        assertThat(isCalled(hasty, true)).isTrue();
        assertThat(hasty.room()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_call_that_breaks_is_trouble_with_the_server() {
        for (int i = 0; i < 8 && patient.room() > 0; i++) {
            assertThatThrownBy(() -> patient.call(
                            () -> {
                                throw new IllegalStateException("broken");
                            },
                            _ -> true))
                    .hasMessage("broken");
        }
        assertThat(patient.room()).isZero();
    }
}
