package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Belief;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.Allocation;
import io.miadi.domain.reconciliation.decision.Decision;
import io.miadi.domain.reconciliation.decision.Doubt;
import io.miadi.domain.reconciliation.decision.Effect;
import io.miadi.domain.reconciliation.decision.MatchClass;
import io.miadi.domain.reconciliation.decision.Stage;
import java.util.List;

/** Stage 1: the same provider id is the same money, and what does not agree about it is a discrepancy. */
final class ExactStage {
    private ExactStage() {}

    static Decision decision(Line line, OwnRecord record, List<Allocation> allocations) {
        var kind = kind(line, record);
        return new Decision(
                Stage.PROVIDER_ID,
                kind,
                kind == MatchClass.MATCHED || kind == MatchClass.THEY_PAID_WE_PENDING,
                line.movement().at(),
                List.of(line),
                record,
                Effect.pays(allocations),
                Doubt.NONE);
    }

    /** Whether the record could be what the line reports, beyond having its id. */
    static boolean agree(Line line, OwnRecord record) {
        var ours = record.movement();
        var theirs = line.movement();
        return ours.direction() == theirs.direction() && ours.amount().equals(theirs.amount());
    }

    static MatchClass kind(Line line, OwnRecord record) {
        var ours = record.movement();
        var theirs = line.movement();
        if (!ours.amount().currency().equals(theirs.amount().currency())) {
            return MatchClass.CURRENCY_MISMATCH;
        }
        if (ours.direction() != theirs.direction()) {
            return MatchClass.DIRECTION_MISMATCH;
        }
        int difference = theirs.amount().compareTo(ours.amount());
        if (record.belief() == Belief.REFUSED) {
            return MatchClass.THEY_PAID_WE_FAILED;
        }
        if (difference != 0) {
            return difference < 0 ? MatchClass.UNDERPAID : MatchClass.OVERPAID;
        }
        return record.belief() == Belief.SUCCEEDED ? MatchClass.MATCHED : MatchClass.THEY_PAID_WE_PENDING;
    }
}
