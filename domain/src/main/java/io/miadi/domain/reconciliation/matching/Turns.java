package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import io.miadi.domain.reconciliation.matching.ExactIds.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens when a line or a record comes, and when a line's window closes. */
final class Turns {
    private final Book book;
    private final Waiting waiting;
    private final AttemptStage attempts;
    private final ReferenceStage references;
    private final PayerStage payers;
    private final CoverStage covers;
    private final AmountStage amounts;

    Turns(Book book, Waiting waiting) {
        this.book = book;
        this.waiting = waiting;
        this.attempts = new AttemptStage(book);
        this.references = new ReferenceStage(book);
        this.payers = new PayerStage(book);
        this.covers = new CoverStage(book);
        this.amounts = new AmountStage(book);
    }

    /** Nothing of ours stands against charges and balances: they are posted by what they are. */
    void byKind(Line line) {
        var kind = line.movement().kind() == LineKind.UNRECOGNISED ? MatchClass.UNRECOGNISED : MatchClass.MATCHED;
        var decision = Decision.of(Stage.REST, kind, line, line.movement().at());
        book.write(kind == MatchClass.MATCHED ? decision.confirmed() : decision);
    }

    /** @return whether the line is decided already: another row under the same id, or the record that it confirms */
    boolean reported(Line line, Entry entry) {
        if (entry.line != null) {
            boolean same = entry.line.movement().amount().equals(line.movement().amount())
                    && entry.line.movement().direction() == line.movement().direction();
            var kind = same ? MatchClass.DUPLICATE_ROW : MatchClass.STATEMENT_REVISED;
            var decision =
                    Decision.of(Stage.PROVIDER_ID, kind, line, line.movement().at());
            book.write(same ? decision.confirmed() : decision);
            return true;
        }
        entry.line = line;
        return confirm(entry);
    }

    /** Another voice told of an open line, and knows more of it. */
    void learnt(Line more, @Nullable Entry entry) {
        var held = book.lines.held(more);
        if (held == null || held.filledFrom(more).equals(held)) {
            return;
        }
        var filled = held.filledFrom(more);
        book.lines.remove(held);
        book.lines.add(filled);
        if (entry != null && entry.line != null && entry.line.id().equals(filled.id())) {
            entry.line = filled;
        }
    }

    void recorded(OwnRecord record, Entry entry) {
        var known = entry.record;
        if (known == null || known.id().equals(record.id())) {
            entry.record = record;
            confirm(entry);
            return;
        }
        var doubles = new ArrayList<>(entry.doubles);
        doubles.removeIf(it -> it.id().equals(record.id()));
        boolean better =
                entry.line != null && ExactStage.agree(entry.line, record) && !ExactStage.agree(entry.line, known);
        entry.record = better ? record : known;
        doubles.add(better ? known : record);
        entry.doubles = List.copyOf(doubles);
        confirm(entry);
    }

    private boolean confirm(Entry entry) {
        var line = entry.line;
        if (line == null || entry.record == null) {
            return false;
        }
        var record = agreeing(entry, line);
        if (entry.decision != null && record.equals(entry.decision.record())) {
            return true;
        }
        var due = book.dues.byId(record.due());
        var allocations = due == null || !ExactStage.agree(line, record)
                ? List.<Allocation>of()
                : List.of(book.pay(due, line, record, line.movement().at()));
        entry.decision = ExactStage.decide(line, record, allocations);
        book.write(entry.decision);
        book.lines.remove(line);
        return true;
    }

    /** Of two records of ours under one id, only the one that agrees with the line keeps it. */
    private static OwnRecord agreeing(Entry entry, Line line) {
        var first = Objects.requireNonNull(entry.record);
        if (ExactStage.agree(line, first)) {
            return first;
        }
        for (var other : entry.doubles) {
            if (ExactStage.agree(line, other)) {
                entry.doubles = entry.doubles.stream()
                        .map(it -> it == other ? first : it)
                        .toList();
                entry.record = other;
                return other;
            }
        }
        return first;
    }

    void take(Waiting.Turn turn) {
        var line = book.lines.held(turn.line());
        if (line == null) {
            return;
        }
        switch (turn.phase()) {
            case ATTEMPTS -> attempts(line, turn.at());
            case DUES -> book.write(dues(line, turn.at()));
        }
    }

    private void attempts(Line line, Instant at) {
        if (line.movement().kind() != LineKind.PAYMENT || line.movement().direction() != Direction.IN) {
            boolean taken = line.movement().kind() == LineKind.REVERSAL;
            var kind = taken ? MatchClass.REVERSED_BY_PROVIDER : MatchClass.ORPHAN_EXTERNAL;
            book.write(Decision.of(Stage.REST, kind, line, at));
            return;
        }
        attempts.decide(line, at).ifPresentOrElse(book::write, () -> waiting.add(line, Waiting.Phase.DUES));
    }

    private Decision dues(Line line, Instant at) {
        return references
                .decide(line, at)
                .or(() -> payers.decide(line, at))
                .or(() -> covers.decide(line, at))
                .orElseGet(() -> amounts.decide(line, at));
    }
}
