package io.miadi.domain.calendar;

import io.miadi.domain.time.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Hours of one day on the wall clock. An end at midnight means the end of the day. */
public record Hours(LocalTime from, LocalTime until) {
    public Hours {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException("hours end after they start: " + from + " to " + until);
        }
    }

    /** Whether both have a moment of the wall clock in common. */
    public boolean overlaps(Hours other) {
        return startsBeforeTheEndOf(other) && other.startsBeforeTheEndOf(this);
    }

    private boolean startsBeforeTheEndOf(Hours other) {
        return other.until.equals(LocalTime.MIDNIGHT) || from.isBefore(other.until);
    }

    /**
     * The stretch of time on that date in that zone. A wall time inside a clock change's gap moves to the next valid instant,
     * one inside an overlap is the first; empty when nothing is left of the hours.
     */
    Optional<TimeRange> on(LocalDate date, ZoneId zone) {
        var end = until.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        var start = ZonedDateTime.of(date, from, zone).toInstant();
        var stop = ZonedDateTime.of(end, until, zone).toInstant();
        return start.isBefore(stop) ? Optional.of(new TimeRange(start, stop)) : Optional.empty();
    }
}
