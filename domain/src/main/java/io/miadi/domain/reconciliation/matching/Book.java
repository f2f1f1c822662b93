package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Allocation;
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
    final OpenLines lines = new OpenLines();
    final Dues dues = new Dues();
    final Payers payers = new Payers();
    final ExactIds ids = new ExactIds();
    /** By the record's id. */
    final Map<String, Held> records = new HashMap<>();

    private final List<Decision> decisions = new ArrayList<>();

    /** A record of ours, and whether a decision holds it. */
    static final class Held {
        OwnRecord record;
        boolean confirmed;

        Held(OwnRecord record) {
            this.record = record;
        }
    }

    /** Keeps the record, or what is now believed of it. */
    Held hold(OwnRecord record) {
        var held = records.computeIfAbsent(record.id(), _ -> new Held(record));
        held.record = record;
        return held;
    }

    Book(MatchingRules rules) {
        this.rules = rules;
        this.windows = new Windows(rules);
    }

    /** Writes a decision down. Lines that pay something are open no longer; the others stay, as rivals of those that come. */
    void write(Decision decision) {
        decisions.add(decision);
        if (decision.takesLines()) {
            decision.lines().forEach(lines::remove);
        }
        var record = decision.record();
        if (record != null) {
            records.computeIfAbsent(record.id(), _ -> new Held(record)).confirmed = true;
        }
    }

    boolean isConfirmed(OwnRecord record) {
        var held = records.get(record.id());
        return held != null && held.confirmed;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Money of a line for a due: named after the attempt if there is one, because both are the same money. */
    Allocation pay(OpenDue due, Line line, @Nullable OwnRecord attempt, Instant at) {
        var source = attempt == null ? line.id() : attempt.id();
        due.receive(source, line.movement().at(), line.movement().amount());
        return new Allocation(due.due().id(), due.paidBy(source, at));
    }
}
