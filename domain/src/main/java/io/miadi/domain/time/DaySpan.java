package io.miadi.domain.time;

import java.time.LocalDate;
import java.time.ZoneId;

/** Whole days, the first and the last included. When a day begins and ends is for a zone to say. */
public record DaySpan(LocalDate first, LocalDate last) {
    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day comes before the first: " + first + " to " + last);
        }
    }

    /** From the first instant of the first day up to the first instant after the last; days of a clock change are shorter or longer. */
    public TimeRange in(ZoneId zone) {
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
