package io.miadi.domain.reconciliation.coverage;

import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of moments: ranges in order that neither overlap nor touch. */
public record Spans(List<TimeRange> ranges) {
    public static final Spans NONE = new Spans(List.of());

    public Spans {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (!ranges.get(i - 1).end().isBefore(ranges.get(i).start())) {
                throw new IllegalArgumentException("ranges overlap or touch");
            }
        }
    }

    /** All that is in any of the ranges. */
    public static Spans union(Collection<TimeRange> parts) {
        var sorted =
                parts.stream().sorted(Comparator.comparing(TimeRange::start)).toList();
        var joined = new ArrayList<TimeRange>();
        for (var next : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.end().isBefore(next.start())) {
                joined.add(next);
            } else if (last.end().isBefore(next.end())) {
                joined.set(joined.size() - 1, new TimeRange(last.start(), next.end()));
            }
        }
        return new Spans(joined);
    }

    public Spans plus(Spans others) {
        var all = new ArrayList<>(ranges);
        all.addAll(others.ranges);
        return union(all);
    }

    public Spans minus(Collection<TimeRange> holes) {
        var left = ranges;
        for (var hole : union(holes).ranges) {
            left = left.stream().flatMap(range -> without(range, hole).stream()).toList();
        }
        return new Spans(left);
    }

    public boolean encloses(TimeRange range) {
        return ranges.stream().anyMatch(span -> span.encloses(range));
    }

    /** Up to when nothing is missing from the moment on; empty when the moment itself is not in. */
    public Optional<Instant> endOfSpanAt(Instant moment) {
        return ranges.stream()
                .filter(span -> !moment.isBefore(span.start()) && moment.isBefore(span.end()))
                .map(TimeRange::end)
                .findFirst();
    }

    private static List<TimeRange> without(TimeRange range, TimeRange hole) {
        if (!range.overlaps(hole)) {
            return List.of(range);
        }
        var left = new ArrayList<TimeRange>(2);
        if (range.start().isBefore(hole.start())) {
            left.add(new TimeRange(range.start(), hole.start()));
        }
        if (hole.end().isBefore(range.end())) {
            left.add(new TimeRange(hole.end(), range.end()));
        }
        return left;
    }
}
