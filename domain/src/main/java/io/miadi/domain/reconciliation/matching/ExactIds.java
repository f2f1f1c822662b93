package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provider's transaction ids of one account each: what we recorded under an id, and what was reported under it. */
final class ExactIds {
    private final Map<String, Map<String, Entry>> accounts = new HashMap<>();

    /** What stands under one id. A receipt can stand on several rows, a payment and its charge; charges are no payments. */
    static final class Entry {
        @Nullable
        OwnRecord record;

        @Nullable
        Line line;

        @Nullable
        Decision decision;
        /** A second record of ours under the same id, which cannot be. */
        List<OwnRecord> doubles = List.of();
    }

    Entry of(String account, String id) {
        return accounts.computeIfAbsent(account, _ -> new HashMap<>()).computeIfAbsent(id, _ -> new Entry());
    }

    Iterable<Entry> all() {
        return () ->
                accounts.values().stream().flatMap(ids -> ids.values().stream()).iterator();
    }
}
