package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Tag("P74")
class CheckScheduleProperties {
    private static final Instant SENT = Instant.parse("2026-03-02T06:00:00Z");

    @Property
    @Label("P74 the next look is always still to come, and within a day and its jitter")
    void the_next_look_is_still_to_come(
            @ForAll @IntRange(max = 400_000) int secondsAfter,
            @ForAll @IntRange(max = 20) int asked,
            @ForAll @DoubleRange(max = 0.99) double jitter) {
        var now = SENT.plusSeconds(secondsAfter);
        var next = CheckSchedule.next(SENT, now, asked, jitter);
        assertThat(next)
                .isAfter(now)
                .isBeforeOrEqualTo(now.plus(Duration.ofDays(1).plus(Duration.ofHours(3))));
    }

    @Property
    @Label("P74 looks at an attempt that cannot be asked about grow rare like all others")
    void looks_grow_rare_even_when_nobody_can_be_asked(@ForAll @DoubleRange(max = 0.99) double jitter) {
        var now = SENT;
        int looks = 0;
        while (now.isBefore(SENT.plus(Duration.ofDays(2)))) {
            now = CheckSchedule.next(SENT, now, 0, jitter);
            looks++;
        }
        assertThat(looks).isBetween(8, 11);
    }
}
