package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Doubt;
import io.miadi.domain.reconciliation.decision.Effect;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stages 2, 5 and 6 for lines that name a due of ours: exact, in parts, too much, too little, or for a due that wants nothing. */
final class ReferenceStage {
    private final Book book;

    ReferenceStage(Book book) {
        this.book = book;
    }

    /** @return empty if the line names no due that it is near to, or if its money is for more than the due it names */
    Optional<Decision> decide(Line line, Instant at) {
        var due = book.dues.byReference(line.traces().reference());
        if (due == null || !book.windows.near(line, due.due())) {
            return Optional.empty();
        }
        if (!line.movement().amount().currency().equals(due.due().amount().currency())) {
            return Optional.of(told(Stage.OTHER_AMOUNT, MatchClass.CURRENCY_MISMATCH, line, due, at));
        }
        var left = due.left(at);
        if (left.isZero()) {
            var kind = due.due().isOpen(at) ? MatchClass.DUPLICATE_CHARGE : MatchClass.THEY_PAID_WE_FAILED;
            return Optional.of(told(Stage.OWN_REFERENCE, kind, line, due, at));
        }
        var named = named(line, due);
        var exact =
                named.stream().filter(it -> it.movement().amount().equals(left)).toList();
        return switch (exact.size()) {
            case 0 -> other(line, due, named, left, at);
            case 1 -> Optional.of(exact(exact.getFirst(), line, due, at));
            default -> ambiguous(line, due, exact, at);
        };
    }

    /** What a line names that takes no money now, and so pays nothing: all of it is unapplied funds. */
    private static Decision told(Stage stage, MatchClass kind, Line line, OpenDue due, Instant at) {
        var nothing = new Allocation(
                due.due().id(), Money.zero(line.movement().amount().currency()));
        return Decision.of(stage, kind, line, at).with(Effect.pays(List.of(nothing)));
    }

    private List<Line> named(Line line, OpenDue due) {
        return book.lines.ofReference(line.traces().reference()).stream()
                .filter(it -> book.windows.near(it, due.due()))
                .filter(it -> it.movement()
                        .amount()
                        .currency()
                        .equals(due.due().amount().currency()))
                .toList();
    }

    /** The exact line pays when its own time comes; another one that names the same due pays nothing beside it. */
    private Decision exact(Line exact, Line line, OpenDue due, Instant at) {
        return exact.id().equals(line.id())
                ? paid(Stage.OWN_REFERENCE, MatchClass.MATCHED, List.of(line), due, at)
                : told(Stage.OWN_REFERENCE, MatchClass.DUPLICATE_CHARGE, line, due, at);
    }

    private static Optional<Decision> ambiguous(Line line, OpenDue due, List<Line> exact, Instant at) {
        var rivals = new ArrayList<String>();
        rivals.add(due.due().id());
        exact.stream().map(Line::id).filter(id -> !id.equals(line.id())).forEach(rivals::add);
        return Optional.of(
                Decision.of(Stage.OWN_REFERENCE, MatchClass.AMBIGUOUS, line, at).because(Doubt.between(rivals)));
    }

    private Optional<Decision> other(Line line, OpenDue due, List<Line> named, Money left, Instant at) {
        var sum = named.stream().map(it -> it.movement().amount()).reduce(Money.zero(left.currency()), Money::plus);
        if (sum.equals(left)) {
            return Optional.of(paid(Stage.CLIENT_COVER, MatchClass.MATCHED, named, due, at));
        }
        long difference = Math.abs(sum.minor() - left.minor());
        if (difference <= book.rules.rounding()) {
            return Optional.of(paid(Stage.OTHER_AMOUNT, MatchClass.MATCHED_WITH_DIFFERENCE, named, due, at));
        }
        if (!sum.isAtLeast(left)) {
            return Optional.of(paid(Stage.OTHER_AMOUNT, MatchClass.UNDERPAID, named, due, at));
        }
        var cover = new CoverStage(book).decide(line, at);
        return cover.isPresent() ? cover : Optional.of(paid(Stage.OTHER_AMOUNT, MatchClass.OVERPAID, named, due, at));
    }

    private Decision paid(Stage stage, MatchClass kind, List<Line> lines, OpenDue due, Instant at) {
        long wanted = due.left(at).minor();
        var paid = Money.zero(due.due().amount().currency());
        for (var line : lines) {
            paid = paid.plus(book.pay(due, line, null, at));
        }
        var allocation = new Allocation(due.due().id(), paid);
        var decision = Decision.of(stage, kind, lines.getFirst(), at).of(lines);
        decision = decision.with(
                new Effect(List.of(allocation), decision.reported().minor() - wanted));
        return switch (kind) {
            case MATCHED, MATCHED_WITH_DIFFERENCE -> decision.confirmed();
            default -> decision;
        };
    }
}
