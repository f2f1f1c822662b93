package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.OwnRecord;
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
    boolean reported(Line line, int place, Entry entry) {
        if (entry.line != Entry.NO_LINE) {
            var first = book.reported.get(entry.line).movement();
            boolean same = first.amount().equals(line.movement().amount())
                    && first.direction() == line.movement().direction();
            var kind = same ? MatchClass.DUPLICATE_ROW : MatchClass.STATEMENT_REVISED;
            var decision =
                    Decision.of(Stage.PROVIDER_ID, kind, line, line.movement().at());
            book.write(same ? decision.confirmed() : decision);
            return true;
        }
        entry.line = place;
        return confirm(entry, line);
    }

    /** Another voice told of a line that may be open, and knows more of it. */
    void learnt(Line more, int place) {
        var known = book.reported.get(place);
        if (!book.lines.holds(known)) {
            return;
        }
        var filled = known.filledFrom(more);
        if (!filled.equals(known)) {
            book.lines.remove(known);
            book.reported.replace(place, filled);
            book.lines.add(filled);
        }
    }

    /** @param place of the record among all of ours, with its due if that is known */
    void recorded(OwnRecord record, int place, @Nullable OpenDue due, Entry entry) {
        var known = entry.record;
        var line = entry.line == Entry.NO_LINE ? null : book.reported.get(entry.line);
        if (known == null || known.id().equals(record.id())) {
            entry.record = record;
            entry.place = place;
            entry.due = due;
        } else {
            boolean better = line != null && ExactStage.agree(line, record) && !ExactStage.agree(line, known);
            hold(entry, better ? record : known);
            var doubles = new ArrayList<>(entry.doubles());
            doubles.removeIf(it -> it.id().equals(record.id()));
            doubles.add(better ? known : record);
            setDoubles(entry, doubles);
        }
        if (line != null && confirm(entry, line)) {
            book.lines.remove(line);
        }
    }

    /** Decides about a line and the record under its id, unless that was done; returns whether there is such a record. */
    private boolean confirm(Entry entry, Line line) {
        if (entry.record == null) {
            return false;
        }
        var record = agreeing(entry, line);
        if (record.equals(entry.confirmed)) {
            return true;
        }
        var due = ExactStage.agree(line, record) ? due(entry, record) : null;
        var amount = line.movement().amount();
        var paid = due == null
                ? amount
                : book.pay(due, line, record, line.movement().at());
        entry.confirmed = record;
        var exact = new Decisions.Exact(line, record, due, paid.equals(amount) ? amount : paid);
        book.write(exact, entry.line, entry.place);
        return true;
    }

    private void hold(Entry entry, OwnRecord record) {
        entry.record = record;
        entry.place = book.records.find(record.id());
        entry.due = null;
    }

    private @Nullable OpenDue due(Entry entry, OwnRecord record) {
        return entry.due == null ? book.dues.byId(record.due()) : entry.due;
    }

    /** Of two records of ours under one id, only the one that agrees with the line keeps it. */
    private OwnRecord agreeing(Entry entry, Line line) {
        var first = Objects.requireNonNull(entry.record);
        if (ExactStage.agree(line, first)) {
            return first;
        }
        for (var other : entry.doubles()) {
            if (ExactStage.agree(line, other)) {
                var doubles = entry.doubles().stream()
                        .map(it -> it == other ? first : it)
                        .toList();
                setDoubles(entry, doubles);
                hold(entry, other);
                return other;
            }
        }
        return first;
    }

    /** Who becomes a second record under an id, or is it no longer, is of another class. */
    private void setDoubles(Entry entry, List<OwnRecord> doubles) {
        entry.doubles().forEach(record -> book.records.lookAt(book.records.find(record.id())));
        book.ids.setDoubles(entry, doubles);
        doubles.forEach(record -> book.records.lookAt(book.records.find(record.id())));
    }

    void take(Waiting.Turn turn) {
        if (!book.lines.holds(turn.line())) {
            return;
        }
        var line = book.reported.get(book.reported.find(turn.line().id()));
        switch (turn.phase()) {
            case ATTEMPTS -> attempts(line, turn.at());
            case DUES -> book.write(dues(line, turn.at()));
        }
    }

    private void attempts(Line line, Instant at) {
        if (line.movement().kind() != LineKind.PAYMENT || line.movement().direction() != Direction.IN) {
            book.write(alone(line, at));
            return;
        }
        attempts.decide(line, at).ifPresentOrElse(book::write, () -> waiting.add(line, Waiting.Phase.DUES));
    }

    /** Nobody expected it: money on its way to the bank is posted as that, anything else is for a person. */
    private static Decision alone(Line line, Instant at) {
        return switch (line.movement().kind()) {
            case PAYOUT -> Decision.of(Stage.REST, MatchClass.MATCHED, line, at).confirmed();
            case REVERSAL -> Decision.of(Stage.REST, MatchClass.REVERSED_BY_PROVIDER, line, at);
            case PAYMENT, REFUND, CHARGEBACK, FEE, ADJUSTMENT, OPENING, UNRECOGNISED ->
                Decision.of(Stage.REST, MatchClass.ORPHAN_EXTERNAL, line, at);
        };
    }

    private Decision dues(Line line, Instant at) {
        return references
                .decide(line, at)
                .or(() -> payers.decide(line, at))
                .or(() -> covers.decide(line, at))
                .orElseGet(() -> amounts.decide(line, at));
    }
}
