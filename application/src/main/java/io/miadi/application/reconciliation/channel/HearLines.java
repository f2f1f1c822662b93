package io.miadi.application.reconciliation.channel;

import io.miadi.application.reconciliation.MatchingBook;
import io.miadi.application.reconciliation.suspense.KeepSuspense;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.LineKind;
import io.miadi.domain.reconciliation.LineSource;
import io.miadi.domain.reconciliation.intake.AcceptedRow;
import io.miadi.domain.reconciliation.intake.Intake;
import io.miadi.domain.reconciliation.intake.PayerKeys;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.reconciliation.intake.SeenRow;
import io.miadi.domain.reconciliation.intake.Taken;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Takes in what a voice of the provider tells: a transaction of which nobody told before becomes a line, and of any other only what
 * was not known is added. In whatever order the voices speak, and however often, the lines are the same.
 */
public final class HearLines {
    private final UnitOfWork unitOfWork;
    private final MatchingBook book;
    private final ToldLines lines;
    private final KeepSuspense suspense;
    private final String account;
    private final PayerKeys keys;
    private final InstantSource clock;

    /** @param account the name of the account over which payments are collected */
    public HearLines(
            UnitOfWork unitOfWork,
            MatchingBook book,
            ToldLines lines,
            KeepSuspense suspense,
            String account,
            PayerKeys keys,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.lines = lines;
        this.suspense = suspense;
        this.account = account;
        this.keys = keys;
        this.clock = clock;
    }

    /** Joins a unit of work that is open. The lock of matching keeps a file from bringing the same lines meanwhile. */
    public Taken hear(LineSource source, List<ReportedRow> rows) {
        return unitOfWork.run(() -> {
            book.lock();
            var ids = rows.stream()
                    .map(row -> row.told().providerId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var taken = new Intake(account, keys, lines.under(account, ids), source).take(rows);
            keep(source, taken);
            return taken;
        });
    }

    private void keep(LineSource source, Taken taken) {
        var now = clock.instant();
        lines.add(source, taken.accepted());
        suspense.heard(taken.movements().stream().map(Line::id).toList());
        taken.learnt().forEach(more -> lines.learnt(source, more, now));
        lines.alsoToldBy(source, taken.seen().stream().map(SeenRow::line).toList(), now);
        lines.tell(taken.movements().stream().map(Line::id).toList());
        lines.tell(taken.learnt().stream().map(Line::id).toList());
        lines.give(
                taken.accepted().stream()
                        .map(AcceptedRow::line)
                        .filter(HearLines::namesSomething)
                        .map(Line::id)
                        .toList(),
                now);
        lines.give(
                taken.learnt().stream()
                        .filter(HearLines::namesSomething)
                        .map(Line::id)
                        .toList(),
                now);
    }

    private static boolean namesSomething(Line line) {
        return line.movement().kind() == LineKind.PAYMENT
                && line.movement().direction() == Direction.IN
                && line.traces().providerId() != null
                && line.traces().reference() != null;
    }
}
