package io.miadi.domain.reconciliation.intake;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.LineSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines kept in memory, for whoever reconciles without a database. For one thread. */
public final class RememberedLines implements SeenLines {
    private record Transaction(String account, String providerId, LineKind kind) {}

    private final Map<String, Line> byFingerprint = new LinkedHashMap<>();
    private final Map<Transaction, List<Line>> byTransaction = new HashMap<>();
    private final Set<String> fromElsewhere = new HashSet<>();
    private final Set<String> notMoved = new HashSet<>();

    /** Keeps what a file brought; a line that is known already stays as it is. */
    public void remember(Taken taken) {
        taken.accepted().stream().map(AcceptedRow::line).forEach(this::remember);
    }

    /** Keeps one line; known already, it stays as it is. */
    public void remember(Line line) {
        var id = line.traces().providerId();
        if (byFingerprint.putIfAbsent(line.id(), line) == null && id != null) {
            var transaction =
                    new Transaction(line.account(), id, line.movement().kind());
            byTransaction.computeIfAbsent(transaction, _ -> new ArrayList<>()).add(line);
        }
    }

    /**
     * The same, told by that voice of the provider.
     *
     * @param completed whether it said that the money moved
     */
    public void remember(Line line, LineSource source, boolean completed) {
        if (!byFingerprint.containsKey(line.id())) {
            if (!source.isBook()) {
                fromElsewhere.add(line.id());
            }
            if (!completed) {
                notMoved.add(line.id());
            }
        }
        remember(line);
    }

    @Override
    public boolean isMovement(String fingerprint) {
        return !notMoved.contains(fingerprint);
    }

    @Override
    public boolean isFromBook(String fingerprint) {
        return !fromElsewhere.contains(fingerprint);
    }

    public Collection<Line> all() {
        return List.copyOf(byFingerprint.values());
    }

    @Override
    public boolean contains(String fingerprint) {
        return byFingerprint.containsKey(fingerprint);
    }

    @Override
    public List<Line> under(String account, String providerId, LineKind kind) {
        return List.copyOf(byTransaction.getOrDefault(new Transaction(account, providerId, kind), List.of()));
    }
}
