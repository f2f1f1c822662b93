package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that matching knows: what is open, what is grouped, and what was decided in which order. */
final class Book {
    final MatchingRules rules;
    final Windows windows;
    /** Every line, open or not. */
    final Members<Line> reported = new Members<>();

    final Members<OwnRecord> records = new Members<>();
    final OpenLines lines = new OpenLines();
    final Dues dues = new Dues();
    final Payers payers = new Payers();
    final ExactIds ids = new ExactIds();
    final Decisions decisions = new Decisions();
    /** Decisions about a record that is in a later one as well, which takes two rows under ids that are one record's. */
    private final Map<String, List<Integer>> earlier = new HashMap<>();

    Book(MatchingRules rules) {
        this.rules = rules;
        this.windows = new Windows(rules);
    }

    /** Keeps the record, or what is now believed of it; returns its place. */
    int hold(OwnRecord record) {
        int place = records.find(record.id());
        if (place < 0) {
            return records.add(record.id(), record);
        }
        var known = records.get(place);
        records.replace(place, record);
        if (!known.movement().equals(record.movement()) || !known.account().equals(record.account())) {
            records.tellAnew(place);
        }
        return place;
    }

    /** Writes a decision down. Lines that pay something are open no longer; the others stay, as rivals of those that come. */
    void write(Decision decision) {
        int number = decisions.add(decision);
        for (var line : decision.lines()) {
            reported.decide(reported.find(line.id()), number);
            if (decision.takesLines()) {
                lines.remove(line);
            }
        }
        if (decision.record() != null) {
            decided(records.find(decision.record().id()), number);
        }
    }

    /** The same for a line and a record under one id, by their places. */
    void write(Decisions.Exact exact, int line, int record) {
        int number = decisions.add(exact);
        reported.decide(line, number);
        decided(record, number);
    }

    private void decided(int record, int number) {
        if (records.isDecided(record)) {
            earlier.computeIfAbsent(records.get(record).id(), _ -> new ArrayList<>())
                    .add(records.decision(record));
        }
        records.decide(record, number);
    }

    boolean isConfirmed(OwnRecord record) {
        int place = records.find(record.id());
        return place >= 0 && records.isDecided(place);
    }

    /** All lines that were ever decided to be a record's money. */
    List<Line> linesOf(int record) {
        var found = new ArrayList<Line>();
        if (records.isDecided(record)) {
            found.addAll(linesIn(records.decision(record)));
            for (int number : earlier.getOrDefault(records.get(record).id(), List.of())) {
                found.addAll(linesIn(number));
            }
        }
        return found;
    }

    private List<Line> linesIn(int decision) {
        var exact = decisions.exact(decision);
        return exact == null ? decisions.get(decision).lines() : List.of(exact.line());
    }

    /** Money of a line for a due: named after the attempt if there is one, because both are the same money. */
    Money pay(OpenDue due, Line line, @Nullable OwnRecord attempt, Instant at) {
        var source = attempt == null ? line.id() : attempt.id();
        dues.receive(due, source, line.movement().at(), line.movement().amount());
        return due.paidBy(source, at);
    }
}
