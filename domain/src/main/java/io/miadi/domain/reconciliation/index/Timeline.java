package io.miadi.domain.reconciliation.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Things in the order of their time, kept by the hour: to add one costs the same however many there are. For one thread. */
public final class Timeline<T> {
    private static final long SECONDS = 3_600;

    private final Function<T, Instant> time;
    private final Comparator<T> order;
    private final TreeMap<Long, List<T>> hours = new TreeMap<>();
    /** Where the last one went: most go beside it. */
    private long lastHour;

    private List<T> last = List.of();

    /** @param order by time, and then so that no two are equal */
    public Timeline(Function<T, Instant> time, Comparator<T> order) {
        this.time = time;
        this.order = order;
    }

    public void add(T thing) {
        long hour = hour(time.apply(thing));
        if (last.isEmpty() || hour != lastHour) {
            last = hours.computeIfAbsent(hour, _ -> new ArrayList<>());
            lastHour = hour;
        }
        insert(thing, last, order);
    }

    public void remove(T thing) {
        long hour = hour(time.apply(thing));
        var found = hours.get(hour);
        if (found != null && take(thing, found, order) && found.isEmpty()) {
            hours.remove(hour);
        }
    }

    /** Those from one time to another, both included. */
    public Stream<T> between(Instant from, Instant to) {
        long first = hour(from);
        long end = hour(to);
        return hours.subMap(first, true, end, true).entrySet().stream()
                .flatMap(entry -> entry.getKey() > first && entry.getKey() < end
                        ? entry.getValue().stream()
                        : entry.getValue().stream().filter(thing -> isWithin(time.apply(thing), from, to)));
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /** Into a list in that order. Most come in the order of time, and then go to the end. */
    public static <T> void insert(T thing, List<T> ordered, Comparator<? super T> order) {
        if (ordered.isEmpty() || order.compare(ordered.getLast(), thing) < 0) {
            ordered.add(thing);
            return;
        }
        int place = Collections.binarySearch(ordered, thing, order);
        if (place < 0) {
            ordered.add(-place - 1, thing);
        }
    }

    /** Out of a list in that order; returns whether it was there. */
    public static <T> boolean take(T thing, List<T> ordered, Comparator<? super T> order) {
        int place = Collections.binarySearch(ordered, thing, order);
        if (place >= 0) {
            ordered.remove(place);
        }
        return place >= 0;
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }
}
