package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import java.time.Instant;
import java.util.NavigableMap;

/** Where something stands in an order of time; the id makes it the same order whatever came first. */
record Place(Instant at, String id) implements Comparable<Place> {
    static Place of(Line line) {
        return new Place(line.movement().at(), line.id());
    }

    /** What stands from one time to another, both included. */
    static <V> NavigableMap<Place, V> between(Instant from, Instant to, NavigableMap<Place, V> all) {
        return all.subMap(new Place(from, ""), true, new Place(to.plusNanos(1), ""), false);
    }

    @Override
    public int compareTo(Place other) {
        int time = at.compareTo(other.at);
        return time != 0 ? time : id.compareTo(other.id);
    }
}
