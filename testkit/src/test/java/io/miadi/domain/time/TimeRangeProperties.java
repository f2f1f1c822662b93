package io.miadi.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.testkit.calendar.CalendarArbitraries;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("K18")
class TimeRangeProperties {
    @Property
    @Label("K18 overlapping is the same from both sides")
    void overlapping_is_symmetric(@ForAll("ranges") TimeRange a, @ForAll("ranges") TimeRange b) {
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
    }

    @Property
    @Label("K18 a range overlaps itself and not the one that begins where it ends")
    void touching_is_not_overlapping(
            @ForAll("ranges") TimeRange a, @ForAll @IntRange(min = 1, max = 9999) int seconds) {
        var next = TimeRange.of(a.end(), Duration.ofSeconds(seconds));
        assertThat(a.overlaps(a)).isTrue();
        assertThat(a.overlaps(next)).isFalse();
        assertThat(a.overlaps(new TimeRange(a.start(), next.end()))).isTrue();
    }

    @Property
    @Label("K18 two ranges overlap exactly when some instant is in both")
    void overlapping_is_a_common_instant(@ForAll("ranges") TimeRange a, @ForAll("ranges") TimeRange b) {
        var start = a.start().isAfter(b.start()) ? a.start() : b.start();
        var end = a.end().isBefore(b.end()) ? a.end() : b.end();
        assertThat(a.overlaps(b)).isEqualTo(start.isBefore(end));
    }

    @Property
    @Label("K18 what overlaps a range overlaps it with its margins, and it is enclosed by them")
    void margins_only_add(
            @ForAll("ranges") TimeRange a,
            @ForAll("ranges") TimeRange b,
            @ForAll @IntRange(max = 7200) int before,
            @ForAll @IntRange(max = 7200) int after) {
        var wide = a.widened(Duration.ofSeconds(before), Duration.ofSeconds(after));
        assertThat(wide.encloses(a)).isTrue();
        assertThat(wide.length()).isEqualTo(a.length().plusSeconds(before + after));
        if (a.overlaps(b)) {
            assertThat(wide.overlaps(b)).isTrue();
        }
    }

    @Provide
    Arbitrary<TimeRange> ranges() {
        return CalendarArbitraries.ranges();
    }
}
