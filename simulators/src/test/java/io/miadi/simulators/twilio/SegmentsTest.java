package io.miadi.simulators.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void the_plain_alphabet_takes_160_alone_and_153_together() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void one_letter_outside_it_makes_that_70_and_67() {
        assertThat(Segments.of("–" + "a".repeat(69))).isEqualTo(1);
        assertThat(Segments.of("–" + "a".repeat(70))).isEqualTo(2);
    }

    @Test
    void some_signs_take_two_places() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
    }
}
