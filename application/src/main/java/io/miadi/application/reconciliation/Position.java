package io.miadi.application.reconciliation;

import io.miadi.domain.money.Money;
import io.miadi.domain.reconciliation.Direction;
import io.miadi.domain.reconciliation.decision.MatchClass;
import java.time.Instant;
import java.util.Optional;

/**
 * What one line or one record of ours is at this moment.
 *
 * @param at when the money moved, as its own side says
 * @param decision the number of the decision that made it so; empty while there is none
 */
public record Position(
        Side side,
        String id,
        String account,
        MatchClass kind,
        Optional<Long> decision,
        Direction direction,
        Money amount,
        Instant at) {
    /** Whose word it is. */
    public enum Side {
        OURS,
        THEIRS
    }
}
