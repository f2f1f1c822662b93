package io.miadi.domain.reconciliation.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Dues in the order of {@link OpenDue#OLDEST}, kept by the hour: to add one costs the same however many there are. */
final class Timeline {
    private static final long SECONDS = 3_600;

    private final TreeMap<Long, List<OpenDue>> hours = new TreeMap<>();

    void add(OpenDue due) {
        insert(due, hours.computeIfAbsent(hour(due.due().from()), _ -> new ArrayList<>()));
    }

    void remove(OpenDue due) {
        long hour = hour(due.due().from());
        var found = hours.get(hour);
        if (found != null && found.remove(due) && found.isEmpty()) {
            hours.remove(hour);
        }
    }

    /** Those that began from one time to another, both included. */
    Stream<OpenDue> between(Instant from, Instant to) {
        return hours.subMap(hour(from), true, hour(to), true).values().stream()
                .flatMap(List::stream)
                .filter(due -> isWithin(due, from, to));
    }

    static boolean isWithin(OpenDue due, Instant from, Instant to) {
        var began = due.due().from();
        return !began.isBefore(from) && !began.isAfter(to);
    }

    /** Most come in the order of time, and then go to the end. */
    static void insert(OpenDue due, List<OpenDue> ordered) {
        Comparator<OpenDue> order = OpenDue.OLDEST;
        if (ordered.isEmpty() || order.compare(ordered.getLast(), due) < 0) {
            ordered.add(due);
            return;
        }
        int place = Collections.binarySearch(ordered, due, order);
        if (place < 0) {
            ordered.add(-place - 1, due);
        }
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }
}
