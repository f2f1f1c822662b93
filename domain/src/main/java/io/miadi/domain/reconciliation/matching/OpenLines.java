package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.index.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that no group holds, found by what they carry. Each index is in the order of time, then id. */
final class OpenLines {
    private static final Comparator<Line> ORDER = OpenLines::compare;

    private final Map<String, List<Line>> byReference = new HashMap<>();
    private final Map<String, List<Line>> byPayer = new HashMap<>();
    private final Map<Money, Timeline<Line>> byAmount = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private static int compare(Line one, Line other) {
        int time = one.movement().at().compareTo(other.movement().at());
        return time != 0 ? time : one.id().compareTo(other.id());
    }

    void add(Line line) {
        ids.add(line.id());
        put(byReference, line.traces().reference(), line);
        put(byPayer, line.traces().payer(), line);
        byAmount.computeIfAbsent(
                        line.movement().amount(),
                        _ -> new Timeline<>(it -> it.movement().at(), ORDER))
                .add(line);
    }

    void remove(Line line) {
        if (!ids.remove(line.id())) {
            return;
        }
        take(byReference, line.traces().reference(), line);
        take(byPayer, line.traces().payer(), line);
        var ofAmount = byAmount.get(line.movement().amount());
        if (ofAmount != null) {
            ofAmount.remove(line);
        }
    }

    boolean holds(Line line) {
        return ids.contains(line.id());
    }

    Collection<Line> ofReference(@Nullable String reference) {
        return reference == null ? List.of() : byReference.getOrDefault(reference, List.of());
    }

    Collection<Line> ofPayer(String payer) {
        return byPayer.getOrDefault(payer, List.of());
    }

    Stream<Line> ofAmount(Money amount, Instant from, Instant to) {
        var found = byAmount.get(amount);
        return found == null ? Stream.empty() : found.between(from, to);
    }

    private static void put(Map<String, List<Line>> index, @Nullable String key, Line line) {
        if (key != null) {
            Timeline.insert(line, index.computeIfAbsent(key, _ -> new ArrayList<>(1)), ORDER);
        }
    }

    private static void take(Map<String, List<Line>> index, @Nullable String key, Line line) {
        var found = key == null ? null : index.get(key);
        if (key != null && found != null && Timeline.take(line, found, ORDER) && found.isEmpty()) {
            index.remove(key);
        }
    }
}
