package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.index.TextMap;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose money a number is known to have brought. A family shares a phone, so one payer can be known for several clients. */
final class Payers {
    /** In the order of their names; most are one, for which an immutable list is the smallest. */
    private final TextMap<List<String>> clients = new TextMap<>();

    private final TextMap<List<String>> payers = new TextMap<>();

    void know(String payer, String client) {
        add(clients, payer, client);
        add(payers, client, payer);
    }

    Collection<String> clientsOf(@Nullable String payer) {
        return payer == null ? List.of() : of(clients, payer);
    }

    Collection<String> payersOf(String client) {
        return of(payers, client);
    }

    private static void add(TextMap<List<String>> to, String of, String name) {
        int place = to.find(of);
        if (place < 0) {
            to.add(of, List.of(name));
        } else if (!to.get(place).contains(name)) {
            var more = new TreeSet<>(to.get(place));
            more.add(name);
            to.replace(place, List.copyOf(more));
        }
    }

    private static List<String> of(TextMap<List<String>> all, String name) {
        var found = all.named(name);
        return found == null ? List.of() : found;
    }
}
