package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All dues by id and reference; those whose time has not passed also by client and by amount, oldest first. */
final class Dues {
    private final Map<String, OpenDue> byId = new HashMap<>();
    private final Map<String, OpenDue> byReference = new HashMap<>();
    private final Map<String, TreeMap<Place, OpenDue>> byClient = new HashMap<>();
    private final Map<Money, TreeMap<Place, OpenDue>> byAmount = new HashMap<>();
    private final TreeMap<Place, OpenDue> current = new TreeMap<>();

    void put(Due due) {
        var known = byId.get(due.id());
        if (known != null) {
            leave(known);
            known.replace(due);
        } else {
            known = new OpenDue(due);
            byId.put(due.id(), known);
        }
        if (due.reference() != null) {
            byReference.put(due.reference(), known);
        }
        current.put(Place.of(known), known);
        byClient.computeIfAbsent(due.client(), _ -> new TreeMap<>()).put(Place.of(known), known);
        byAmount.computeIfAbsent(due.amount(), _ -> new TreeMap<>()).put(Place.of(known), known);
    }

    @Nullable
    OpenDue byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Of any age and state, because money also comes for what is paid, cancelled or over. */
    @Nullable
    OpenDue byReference(@Nullable String reference) {
        return reference == null ? null : byReference.get(reference);
    }

    Collection<OpenDue> ofClient(String client) {
        var found = byClient.get(client);
        return found == null ? List.of() : found.values();
    }

    Collection<OpenDue> ofAmount(Money amount, Instant from, Instant to) {
        var found = byAmount.get(amount);
        return found == null ? List.of() : Place.between(from, to, found).values();
    }

    /** Forgets, in the lists by client and amount, what began before a time: no line that is undecided can be near it. */
    void forget(Instant before) {
        while (!current.isEmpty() && current.firstKey().at().isBefore(before)) {
            leave(current.firstEntry().getValue());
        }
    }

    private void leave(OpenDue due) {
        current.remove(Place.of(due));
        drop(byAmount, due.due().amount(), due);
        drop(byClient, due.due().client(), due);
    }

    private static <K> void drop(Map<K, TreeMap<Place, OpenDue>> index, K key, OpenDue due) {
        var found = index.get(key);
        if (found != null) {
            found.remove(Place.of(due));
            if (found.isEmpty()) {
                index.remove(key);
            }
        }
    }
}
