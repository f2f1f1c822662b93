package io.miadi.domain.reconciliation.decision;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines and records of ours are the same money, and why: or why nobody can say.
 *
 * @param automatic whether it is confirmed without a person; otherwise it is what a person is shown
 * @param at up to when everything had to be known for it; for an exact id, the line's own time
 * @param record the attempt or refund that the lines confirm, if there was one
 */
public record Decision(
        Stage stage,
        MatchClass kind,
        boolean automatic,
        Instant at,
        List<Line> lines,
        @Nullable OwnRecord record,
        Effect effect,
        Doubt doubt) {
    public Decision {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a decision is about a line");
        }
    }

    public static Decision of(Stage stage, MatchClass kind, Line line, Instant at) {
        return new Decision(stage, kind, false, at, List.of(line), null, Effect.NONE, Doubt.NONE);
    }

    public Decision confirmed() {
        return new Decision(stage, kind, true, at, lines, record, effect, doubt);
    }

    public Decision of(List<Line> members) {
        return new Decision(stage, kind, automatic, at, members, record, effect, doubt);
    }

    public Decision about(OwnRecord ours) {
        return new Decision(stage, kind, automatic, at, lines, ours, effect, doubt);
    }

    public Decision with(Effect does) {
        return new Decision(stage, kind, automatic, at, lines, record, does, doubt);
    }

    public Decision because(Doubt why) {
        return new Decision(stage, kind, automatic, at, lines, record, effect, why);
    }

    /** Whether its lines are spoken for, so that they are nobody's rivals any more. */
    public boolean takesLines() {
        return automatic || !effect.allocations().isEmpty();
    }

    /** What the lines say came in or went out. */
    public Money reported() {
        var currency = lines.getFirst().movement().amount().currency();
        return lines.stream().map(line -> line.movement().amount()).reduce(Money.zero(currency), Money::plus);
    }

    /** What pays no due and is kept for the client. */
    public Money unapplied() {
        return effect.allocations().stream().map(Allocation::amount).reduce(reported(), Money::minusUpTo);
    }
}
