package io.miadi.domain.reconciliation.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose money a number is known to have brought. A family shares a phone, so one payer can be known for several clients. */
final class Payers {
    private final Map<String, Set<String>> clients = new HashMap<>();
    private final Map<String, Set<String>> payers = new HashMap<>();

    void know(String payer, String client) {
        clients.computeIfAbsent(payer, _ -> new TreeSet<>()).add(client);
        payers.computeIfAbsent(client, _ -> new TreeSet<>()).add(payer);
    }

    Set<String> clientsOf(@Nullable String payer) {
        return payer == null ? Set.of() : clients.getOrDefault(payer, Set.of());
    }

    Set<String> payersOf(String client) {
        return payers.getOrDefault(client, Set.of());
    }
}
