package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.index.TextMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provider's transaction ids of one account each: what we recorded under an id, and what was reported under it. */
final class ExactIds {
    private final Map<String, TextMap<Entry>> accounts = new HashMap<>();
    /** Records that are the second under an id, by their ids, and under how many ids. */
    private final Map<String, Integer> doubles = new HashMap<>();

    /** What stands under one id. A receipt can stand on several rows, a payment and its charge; charges are no payments. */
    static final class Entry {
        static final int NO_LINE = -1;

        @Nullable
        OwnRecord record;

        /** The record's place among all of ours, and its due where that is known. */
        int place;

        @Nullable
        OpenDue due;

        /** The place of the line among all that were reported. */
        int line = NO_LINE;
        /** The record that the line was decided to confirm, as it was then. */
        @Nullable
        OwnRecord confirmed;
        /** A second record of ours under the same id, which cannot be. */
        private List<OwnRecord> doubles = List.of();

        List<OwnRecord> doubles() {
            return doubles;
        }
    }

    Entry of(String account, String id) {
        var ids = accounts.computeIfAbsent(account, _ -> new TextMap<>());
        int place = ids.find(id);
        return ids.get(place < 0 ? ids.add(id, new Entry()) : place);
    }

    void setDoubles(Entry entry, List<OwnRecord> now) {
        entry.doubles.forEach(record -> doubles.merge(record.id(), -1, ExactIds::sumOrNone));
        entry.doubles = List.copyOf(now);
        now.forEach(record -> doubles.merge(record.id(), 1, ExactIds::sumOrNone));
    }

    private static @Nullable Integer sumOrNone(int before, int more) {
        return before + more == 0 ? null : before + more;
    }

    boolean isDouble(String record) {
        return !doubles.isEmpty() && doubles.containsKey(record);
    }
}
