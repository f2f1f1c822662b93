package io.miadi.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.calendar.CalendarArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("K20")
class AvailabilityProperties {
    @Property
    @Label("K20 open hours show the same wall time on every date, whatever the clocks did")
    void wall_time_is_kept(@ForAll("availabilities") Availability availability, @ForAll("dates") LocalDate date) {
        for (var hours : hoursOf(availability, date)) {
            hours.on(date, availability.zone()).ifPresent(open -> {
                var start = open.start().atZone(availability.zone());
                boolean valid = isValid(date, hours.from(), availability.zone());
                assertThat(start.toLocalTime().equals(hours.from())).isEqualTo(valid);
                if (!valid) {
                    // Inside the gap of a clock change: the next valid instant, never an earlier one.
                    assertThat(start.toLocalDateTime()).isAfter(date.atTime(hours.from()));
                }
            });
        }
    }

    @Property
    @Label("K20 a time is offered when it is one of the starts of its date, and only then")
    void what_is_offered_is_one_of_the_starts(
            @ForAll("availabilities") Availability availability,
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = 5, max = 240) int minutes,
            @ForAll @IntRange(max = 24 * 60 - 1) int later) {
        var session = Duration.ofMinutes(minutes);
        var length = new Availability.Length(session, Duration.ZERO, Duration.ZERO, Availability.RASTER);
        var starts = availability.starts(date, length, List.of());
        starts.forEach(start ->
                assertThat(availability.offers(TimeRange.of(start, session))).isTrue());
        var any = date.atStartOfDay(availability.zone()).toInstant().plus(Duration.ofMinutes(later));
        if (any.atZone(availability.zone()).toLocalDate().equals(date)) {
            assertThat(availability.offers(TimeRange.of(any, session))).isEqualTo(starts.contains(any));
        }
    }

    @Property
    @Label("K20 of a wall time that comes twice the first is used")
    void the_first_of_two_is_used(
            @ForAll("zones") ZoneId zone, @ForAll("dates") LocalDate date, @ForAll("times") LocalTime from) {
        new Hours(from, LocalTime.MIDNIGHT).on(date, zone).ifPresent(open -> {
            for (var offset : zone.getRules().getValidOffsets(date.atTime(from))) {
                assertThat(open.start()).isBeforeOrEqualTo(date.atTime(from).toInstant(offset));
            }
        });
    }

    @Property
    @Label("K20 the open stretches of a date are in order, apart from each other, and covered")
    void stretches_are_in_order_and_apart(
            @ForAll("availabilities") Availability availability, @ForAll("dates") LocalDate date) {
        var open = availability.on(date);
        for (int i = 1; i < open.size(); i++) {
            assertThat(open.get(i - 1).end()).isBefore(open.get(i).start());
        }
        open.forEach(stretch -> assertThat(availability.covers(stretch)).isTrue());
    }

    @Property
    @Label("K20 an exception replaces the whole date")
    void an_exception_replaces_its_date(
            @ForAll("availabilities") Availability availability, @ForAll("dates") LocalDate date) {
        var closed = new Availability(
                availability.zone(), availability.weekly(), List.of(new DayException(date, List.of())));
        assertThat(closed.on(date)).isEmpty();
        var other = date.plusDays(1);
        var plain = new Availability(availability.zone(), availability.weekly(), List.of());
        assertThat(closed.on(other)).isEqualTo(plain.on(other));
    }

    @Property
    @Label("K18 every start that is offered can be booked: it is open, on the raster and free")
    @Tag("K18")
    void every_start_offered_can_be_booked(
            @ForAll("availabilities") Availability availability,
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = 5, max = 180) int minutes,
            @ForAll @IntRange(max = 30) int buffer,
            @ForAll @IntRange(max = 23) int takenHour) {
        var taken = TimeRange.of(date.atTime(takenHour, 30).toInstant(ZoneOffset.UTC), Duration.ofMinutes(45));
        var length = new Availability.Length(
                Duration.ofMinutes(minutes), Duration.ZERO, Duration.ofMinutes(buffer), Duration.ofMinutes(30));
        var starts = availability.starts(date, length, List.of(taken));
        assertThat(starts)
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder())
                .doesNotHaveDuplicates();
        for (var start : starts) {
            var session = TimeRange.of(start, length.session());
            assertThat(availability.covers(session)).isTrue();
            assertThat(session.widened(length.before(), length.after()).overlaps(taken))
                    .isFalse();
        }
    }

    @Property
    @Label("K18 whoever never published can be booked at no time")
    void none_is_never_open(@ForAll("zones") ZoneId zone, @ForAll("ranges") TimeRange wanted) {
        assertThat(Availability.none(zone).covers(wanted)).isFalse();
    }

    private static List<Hours> hoursOf(Availability availability, LocalDate date) {
        return availability.exceptions().stream()
                .filter(e -> e.date().equals(date))
                .findFirst()
                .map(DayException::hours)
                .orElseGet(() -> availability.weekly().getOrDefault(date.getDayOfWeek(), List.of()));
    }

    private static boolean isValid(LocalDate date, LocalTime time, ZoneId zone) {
        return !zone.getRules().getValidOffsets(date.atTime(time)).isEmpty();
    }

    @Provide
    Arbitrary<Availability> availabilities() {
        return CalendarArbitraries.zones().flatMap(CalendarArbitraries::availabilities);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return CalendarArbitraries.zones();
    }

    /** Any date, and often one on which some clock changes. */
    @Provide
    Arbitrary<LocalDate> dates() {
        var changes = Arbitraries.of(
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2026, 3, 8),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 4, 5),
                LocalDate.of(2026, 9, 6),
                LocalDate.of(2026, 4, 24),
                LocalDate.of(2026, 10, 4));
        return Arbitraries.oneOf(CalendarArbitraries.dates(), changes);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return CalendarArbitraries.times();
    }

    @Provide
    Arbitrary<TimeRange> ranges() {
        return CalendarArbitraries.ranges();
    }
}
