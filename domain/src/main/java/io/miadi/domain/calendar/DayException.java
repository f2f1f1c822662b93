package io.miadi.domain.calendar;

import java.time.LocalDate;
import java.util.List;

/** One date that does not follow the weekly pattern: other hours, or none at all. */
public record DayException(LocalDate date, List<Hours> hours) {
    public DayException {
        hours = List.copyOf(hours);
    }
}
