package io.miadi.domain.calendar;

import io.miadi.domain.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * When a practitioner can be booked. A date with an exception follows it alone; every other date follows its weekday.
 *
 * @param zone the practice's zone, in which the wall times are meant
 */
public record Availability(ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, List<DayException> exceptions) {
    /** What lies between two starts that are offered. */
    public static final Duration RASTER = Duration.ofMinutes(15);

    public Availability {
        weekly = Map.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /** Bookable on no day. */
    public static Availability none(ZoneId zone) {
        return new Availability(zone, Map.of(), List.of());
    }

    /** The open stretches of one date, in order, with adjoining ones joined. */
    public List<TimeRange> on(LocalDate date) {
        var open = hoursOf(date).stream()
                .flatMap(h -> h.on(date, zone).stream())
                .sorted(Comparator.comparing(TimeRange::start))
                .toList();
        return joined(open);
    }

    private List<Hours> hoursOf(LocalDate date) {
        return exceptions.stream()
                .filter(e -> e.date().equals(date))
                .findFirst()
                .map(DayException::hours)
                .orElseGet(() -> weekly.getOrDefault(date.getDayOfWeek(), List.of()));
    }

    /** Whether the whole stretch is open; it may run past midnight. */
    public boolean covers(TimeRange wanted) {
        var first = wanted.start().atZone(zone).toLocalDate();
        var last = wanted.end().atZone(zone).toLocalDate();
        var open = new ArrayList<TimeRange>();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            open.addAll(on(date));
        }
        return joined(open).stream().anyMatch(o -> o.encloses(wanted));
    }

    /** Whether a session of this length is offered then: it begins at one of the {@link #starts} of its date, were nothing taken. */
    public boolean offers(TimeRange wanted) {
        var date = wanted.start().atZone(zone).toLocalDate();
        return on(date).stream()
                .filter(open -> open.encloses(wanted))
                .map(open -> Duration.between(open.start(), wanted.start()).toNanos())
                .anyMatch(sinceOpening -> sinceOpening % RASTER.toNanos() == 0);
    }

    /**
     * The starts at which a session of this length could be booked on that date, stepping by the given raster.
     *
     * @param taken stretches that are claimed already
     */
    public List<Instant> starts(LocalDate date, Length length, List<TimeRange> taken) {
        var starts = new ArrayList<Instant>();
        for (var open : on(date)) {
            for (var at = open.start(); !at.plus(length.session()).isAfter(open.end()); at = at.plus(length.step())) {
                var claim = TimeRange.of(at, length.session()).widened(length.before(), length.after());
                if (taken.stream().noneMatch(claim::overlaps)) {
                    starts.add(at);
                }
            }
        }
        return starts;
    }

    /** How long a session is, what it needs around itself, and on which raster it may start. */
    public record Length(Duration session, Duration before, Duration after, Duration step) {
        public Length {
            if (step.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("a raster of at least a minute");
            }
        }
    }

    private static List<TimeRange> joined(List<TimeRange> sorted) {
        var joined = new ArrayList<TimeRange>();
        for (var next : sorted) {
            if (!joined.isEmpty() && !next.start().isAfter(joined.getLast().end())) {
                var last = joined.removeLast();
                joined.add(new TimeRange(last.start(), later(last.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
