package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.coverage.Coverage;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.time.TimeRange;
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
        var lines = new HashMap<String, MatchClass>();
        var records = new HashMap<String, MatchClass>();
        for (var line : book.lines.all()) {
            lines.put(line.id(), waiting(line, book));
        }
        for (var decision : book.decisions()) {
            var kind = kind(book, decision);
            for (Line line : decision.lines()) {
                lines.put(line.id(), kind);
            }
            if (decision.record() != null) {
                records.put(decision.record().id(), kind);
            }
        }
        for (var entry : book.ids.all()) {
            entry.doubles.forEach(record -> records.put(record.id(), MatchClass.DUPLICATE_PROVIDER_ID));
        }
        for (var held : book.records.values()) {
            var record = held.record;
            if (!records.containsKey(record.id()) && record.belief() != Belief.REFUSED) {
                records.put(record.id(), alone(record, book.rules, coverage));
            }
        }
        return new Report(lines, records);
    }

    /** Two successes for one due: the first by the time of its evidence pays, the other is too much. */
    private static MatchClass kind(Book book, Decision decision) {
        var record = decision.record();
        var due = record == null ? null : book.dues.byId(record.due());
        if (record == null || due == null || decision.kind() != MatchClass.MATCHED) {
            return decision.kind();
        }
        var paid = due.paidBy(record.id(), decision.at());
        if (paid.isZero()) {
            return due.due().isOpen(decision.at()) ? MatchClass.DUPLICATE_CHARGE : decision.kind();
        }
        return paid.equals(record.movement().amount()) ? decision.kind() : MatchClass.OVERPAID;
    }

    /** A line that names a due and is less than it is a part of it while more may come. */
    private static MatchClass waiting(Line line, Book book) {
        var due = book.dues.byReference(line.traces().reference());
        boolean part = due != null
                && book.windows.near(line, due.due())
                && line.movement().amount().currency().equals(due.due().amount().currency())
                && !line.movement().amount().isAtLeast(due.left(line.movement().at()));
        return part ? MatchClass.PARTIAL : MatchClass.PROVISIONAL;
    }

    private static MatchClass alone(OwnRecord record, MatchingRules rules, Coverage coverage) {
        var sent = record.movement().at();
        var window = new TimeRange(sent.minus(rules.beforeAttempt()), sent.plus(rules.afterAttempt()));
        boolean complete = coverage.isComplete(record.account(), window);
        if (record.belief() == Belief.UNRESOLVED) {
            return MatchClass.AWAITING;
        }
        if (record.denied()) {
            return MatchClass.WE_PAID_THEY_FAILED;
        }
        return complete ? MatchClass.MISSING_EXTERNAL : MatchClass.AWAITING;
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
