package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines that no group holds, found by what they carry. Each index is in the order of time, then id. */
final class OpenLines {
    private final Map<String, TreeMap<Place, Line>> byReference = new HashMap<>();
    private final Map<String, TreeMap<Place, Line>> byPayer = new HashMap<>();
    private final Map<Money, TreeMap<Place, Line>> byAmount = new HashMap<>();
    private final Map<String, Line> all = new HashMap<>();

    void add(Line line) {
        all.put(line.id(), line);
        put(byReference, line, it -> it.traces().reference());
        put(byPayer, line, it -> it.traces().payer());
        put(byAmount, line, it -> it.movement().amount());
    }

    void remove(Line line) {
        var held = all.remove(line.id());
        if (held == null) {
            return; // Most lines are decided as they come and were never put here.
        }
        take(byReference, held, it -> it.traces().reference());
        take(byPayer, held, it -> it.traces().payer());
        take(byAmount, held, it -> it.movement().amount());
    }

    /** The line with all that is known of it now; nothing when it is not open. */
    @Nullable
    Line held(Line line) {
        return all.get(line.id());
    }

    Collection<Line> all() {
        return all.values();
    }

    Collection<Line> ofReference(@Nullable String reference) {
        return reference == null ? List.of() : of(byReference, reference);
    }

    Collection<Line> ofPayer(String payer) {
        return of(byPayer, payer);
    }

    Collection<Line> ofAmount(Money amount, Instant from, Instant to) {
        var found = byAmount.get(amount);
        return found == null ? List.of() : Place.between(from, to, found).values();
    }

    private static <K> Collection<Line> of(Map<K, TreeMap<Place, Line>> index, K key) {
        var found = index.get(key);
        return found == null ? List.of() : found.values();
    }

    private static <K> void put(Map<K, TreeMap<Place, Line>> index, Line line, Function<Line, @Nullable K> key) {
        var value = key.apply(line);
        if (value != null) {
            index.computeIfAbsent(value, _ -> new TreeMap<>()).put(Place.of(line), line);
        }
    }

    private static <K> void take(Map<K, TreeMap<Place, Line>> index, Line line, Function<Line, @Nullable K> key) {
        var value = key.apply(line);
        var found = value == null ? null : index.get(value);
        if (value != null && found != null) {
            found.remove(Place.of(line));
            if (found.isEmpty()) {
                index.remove(value);
            }
        }
    }
}
