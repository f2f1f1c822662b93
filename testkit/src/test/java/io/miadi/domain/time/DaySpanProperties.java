package io.miadi.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("P41")
class DaySpanProperties {
    @Property
    @Label("P41 a date range includes its first day and its last, in the zone's own days, and nothing else")
    void a_moment_is_within_exactly_when_its_day_is(
            @ForAll("dates") LocalDate first,
            @ForAll @IntRange(max = 40) int more,
            @ForAll("seconds") long offset,
            @ForAll("zones") ZoneId zone) {
        var days = new DaySpan(first, first.plusDays(more));
        var moment = first.atStartOfDay(zone).toInstant().plusSeconds(offset);
        var day = LocalDate.ofInstant(moment, zone);
        boolean meant = !day.isBefore(first) && !day.isAfter(days.last());
        assertThat(within(days.in(zone), moment)).isEqualTo(meant);
    }

    @Property
    @Label("P41 spans that follow each other leave no moment between them")
    void spans_meet(@ForAll("dates") LocalDate day, @ForAll("zones") ZoneId zone) {
        var one = new DaySpan(day, day).in(zone);
        var next = new DaySpan(day.plusDays(1), day.plusDays(1)).in(zone);
        assertThat(one.end()).isEqualTo(next.start());
    }

    private static boolean within(TimeRange range, Instant moment) {
        return !moment.isBefore(range.start()) && moment.isBefore(range.end());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 5000).map(LocalDate.of(2020, 1, 1)::plusDays);
    }

    /** Around both borders of short spans. */
    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(-200_000, 4_000_000);
    }

    /** Zones with and without clock changes, one of which changes at midnight. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Africa/Nairobi", "Europe/Berlin", "Africa/Cairo", "Asia/Beirut", "UTC")
                .map(ZoneId::of);
    }
}
