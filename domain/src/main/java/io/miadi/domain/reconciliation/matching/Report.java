package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.coverage.Coverage;
import io.miadi.domain.reconciliation.decision.MatchClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every line and every record of ours is: each in exactly one class.
 *
 * @param lines the class of each line, by its id, in the order of the ids
 * @param records the class of each successful or unresolved record of ours, by its id; one that failed is only here when a
 *     line contradicts it
 */
public record Report(Map<String, MatchClass> lines, Map<String, MatchClass> records) {
    public Report {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        records = Collections.unmodifiableMap(new TreeMap<>(records));
    }

    static Report of(Book book, Coverage coverage) {
        var standings = new Standings(book, coverage);
        var lines = new HashMap<String, MatchClass>();
        for (int place = 0; place < book.reported.size(); place++) {
            lines.put(book.reported.get(place).id(), standings.ofLine(place));
        }
        var records = new HashMap<String, MatchClass>();
        for (int place = 0; place < book.records.size(); place++) {
            var kind = standings.ofRecord(place);
            if (kind != null) {
                records.put(book.records.get(place).id(), kind);
            }
        }
        return new Report(lines, records);
    }

    /** How many lines are in each class; classes that hold none are left out. */
    public Map<MatchClass, Integer> counts() {
        var counts = new EnumMap<MatchClass, Integer>(MatchClass.class);
        lines.values().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    /** The lines of one class, in the order of their ids. */
    public List<String> linesOf(MatchClass kind) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }
}
