package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.coverage.Coverage;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each line and each record of ours is at a moment: the class of the last decision about it, or what it waits for. */
record Standings(Book book, Coverage coverage) {
    MatchClass ofLine(int place) {
        int decision = book.reported.decision(place);
        return decision == 0 ? waiting(book.reported.get(place)) : decided(decision);
    }

    /** @return {@code null} for one that failed and that no line contradicts */
    @Nullable
    MatchClass ofRecord(int place) {
        var record = book.records.get(place);
        if (book.ids.isDouble(record.id())) {
            return MatchClass.DUPLICATE_PROVIDER_ID;
        }
        if (book.records.isDecided(place)) {
            return decided(book.records.decision(place));
        }
        return record.belief() == Belief.REFUSED ? null : alone(record);
    }

    private MatchClass decided(int number) {
        var exact = book.decisions.exact(number);
        if (exact == null) {
            var decision = book.decisions.get(number);
            return decided(decision.kind(), decision.record(), decision.at());
        }
        return decided(
                ExactStage.kind(exact.line(), exact.record()),
                exact.record(),
                exact.line().movement().at());
    }

    /** Two successes for one due: the first by the time of its evidence pays, the other is too much. */
    private MatchClass decided(MatchClass kind, @Nullable OwnRecord record, Instant at) {
        var due = record == null || kind != MatchClass.MATCHED ? null : book.dues.byId(record.due());
        if (record == null || due == null) {
            return kind;
        }
        Money paid = due.paidBy(record.id(), at);
        if (paid.isZero()) {
            return due.due().isOpen(at) ? MatchClass.DUPLICATE_CHARGE : kind;
        }
        return paid.equals(record.movement().amount()) ? kind : MatchClass.OVERPAID;
    }

    /** A line that names a due and is less than it is a part of it while more may come. */
    private MatchClass waiting(Line line) {
        var due = book.dues.byReference(line.traces().reference());
        boolean part = due != null
                && book.windows.near(line, due.due())
                && line.movement().amount().currency().equals(due.due().amount().currency())
                && !line.movement().amount().isAtLeast(due.left(line.movement().at()));
        return part ? MatchClass.PARTIAL : MatchClass.PROVISIONAL;
    }

    private MatchClass alone(OwnRecord record) {
        if (record.belief() == Belief.UNRESOLVED) {
            return MatchClass.AWAITING;
        }
        if (record.denied()) {
            return MatchClass.WE_PAID_THEY_FAILED;
        }
        var sent = record.movement().at();
        var rules = book.rules;
        var window = new TimeRange(sent.minus(rules.beforeAttempt()), sent.plus(rules.afterAttempt()));
        return coverage.isComplete(record.account(), window) ? MatchClass.MISSING_EXTERNAL : MatchClass.AWAITING;
    }
}
