package io.miadi.domain.reconciliation.payout;

import io.miadi.domain.reconciliation.Balance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The control total of a clearing account over a period: its closing balance is the list of its open items, to the last minor
 * unit.
 *
 * @param changes the sum of each kind of movement, signed; every kind is there
 * @param items what is open at the end
 */
public record ControlTotal(Balance opening, Map<ClearingMove.Kind, Balance> changes, List<OpenItem> items) {
    public ControlTotal {
        changes = Map.copyOf(changes);
        items = List.copyOf(items);
    }

    public static ControlTotal of(Balance opening, List<ClearingMove> moves, List<OpenItem> items) {
        var changes = new EnumMap<ClearingMove.Kind, Balance>(ClearingMove.Kind.class);
        for (var kind : ClearingMove.Kind.values()) {
            changes.put(kind, Balance.zero(opening.currency()));
        }
        moves.forEach(move -> changes.merge(move.kind(), move.change(), Balance::plus));
        return new ControlTotal(opening, changes, items);
    }

    public Balance closing() {
        return opening.plus(Balance.sum(changes.values(), opening.currency()));
    }

    public Balance listed() {
        return Balance.sum(items.stream().map(OpenItem::amount).toList(), opening.currency());
    }

    /** What stands on the account and in no item: zero, or the books do not close. */
    public Balance unexplained() {
        return closing().minus(listed());
    }

    public boolean agrees() {
        return unexplained().isZero();
    }
}
