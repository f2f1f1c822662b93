package io.miadi.testkit.calendar;

import io.miadi.domain.calendar.Availability;
import io.miadi.domain.calendar.DayException;
import io.miadi.domain.calendar.Hours;
import io.miadi.domain.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of zones, dates, hours and availability. */
public final class CalendarArbitraries {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 3650;
    private static final int MINUTES = 24 * 60;

    private CalendarArbitraries() {}

    /** Zones without clock changes, with changes of an hour, of half an hour, at midnight, and one that skipped a day. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Africa/Nairobi",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "America/Santiago",
                        "Africa/Cairo",
                        "Asia/Kolkata",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    public static Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, MINUTES - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
    }

    /** Hours of one day that end after they start or at midnight. */
    public static Arbitrary<Hours> hours() {
        return Arbitraries.integers()
                .between(0, MINUTES - 1)
                .flatMap(from -> Arbitraries.integers()
                        .between(from + 1, MINUTES)
                        .map(until -> new Hours(
                                LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(until % MINUTES))));
    }

    public static Arbitrary<Availability> availabilities(ZoneId zone) {
        var weekly =
                Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours().list().ofMaxSize(3));
        var exceptions = Combinators.combine(dates(), hours().list().ofMaxSize(2))
                .as(DayException::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(weekly, exceptions)
                .as((week, days) -> new Availability(zone, week, distinct(days)))
                .withoutEdgeCases();
    }

    private static List<DayException> distinct(List<DayException> days) {
        return days.stream().collect(Collectors.toMap(DayException::date, d -> d, (a, b) -> a)).values().stream()
                .toList();
    }

    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(DAYS).toSeconds())
                .map(second -> Instant.parse("2020-01-01T00:00:00Z").plusSeconds(second));
    }

    public static Arbitrary<TimeRange> ranges() {
        return Combinators.combine(instants(), Arbitraries.longs().between(1, 200_000))
                .as((start, seconds) -> TimeRange.of(start, Duration.ofSeconds(seconds)));
    }
}
