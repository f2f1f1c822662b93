package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import io.miadi.domain.reconciliation.decision.MatchClass;

/** Hears what lines and records of ours came to be. */
public interface Moves {
    /** @param decision the number of the decision that made it so, counted from one; nought while there is none */
    void line(Line line, MatchClass now, int decision);

    /** @param decision as for a line */
    void record(OwnRecord ours, MatchClass now, int decision);
}
