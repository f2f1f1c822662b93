package io.miadi.application.reconciliation.work;

import io.miadi.application.reconciliation.Position;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Status;

/** Which positions are left to people. Of a line and a record of ours that are decided about together, the line is the item. */
public final class NeedsWork {
    private NeedsWork() {}

    public static boolean test(Position position) {
        boolean isPartner =
                position.side() == Position.Side.OURS && position.decision().isPresent();
        return !isPartner && isWork(position.kind());
    }

    private static boolean isWork(MatchClass kind) {
        return kind.status() == Status.DISCREPANCY
                || kind.status() == Status.UNMATCHED
                || kind == MatchClass.AMBIGUOUS
                || kind == MatchClass.SEARCH_LIMIT;
    }
}
