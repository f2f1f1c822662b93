package io.miadi.application.reconciliation;

import io.miadi.domain.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whole days of the provider's books, the first and the last included. */
public record Period(LocalDate first, LocalDate last) {
    /** M-Pesa's books are kept in this zone. */
    public static final ZoneId BOOKS = ZoneId.of("Africa/Nairobi");

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on or after the day on which it begins");
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public TimeRange range() {
        return new TimeRange(
                first.atStartOfDay(BOOKS).toInstant(),
                last.plusDays(1).atStartOfDay(BOOKS).toInstant());
    }
}
