package io.miadi.domain.reconciliation.matching;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Up to when, and since when, the reports of each account are known to be complete and to add up. */
final class Coverage {
    private final Map<String, TreeMap<Instant, Instant>> spans = new TreeMap<>();

    /** Joins a span to what is covered; spans that touch are one. */
    void add(String account, Instant from, Instant to) {
        var known = spans.computeIfAbsent(account, _ -> new TreeMap<>());
        var first = from;
        var last = to;
        var before = known.floorEntry(to);
        while (before != null && !before.getValue().isBefore(first)) {
            known.remove(before.getKey());
            first = before.getKey().isBefore(first) ? before.getKey() : first;
            last = before.getValue().isAfter(last) ? before.getValue() : last;
            before = known.floorEntry(last);
        }
        known.put(first, last);
    }

    boolean covers(String account, Instant from, Instant to) {
        var known = spans.get(account);
        var span = known == null ? null : known.floorEntry(from);
        return span != null && !span.getValue().isBefore(to);
    }

    /** The time up to which every account is covered without a hole since its first span; nothing closes after it. */
    Instant closed() {
        return spans.values().stream()
                .map(known -> known.firstEntry().getValue())
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
