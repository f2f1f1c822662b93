package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import java.time.Instant;

/** Which times can belong together. */
record Windows(MatchingRules rules) {
    boolean near(Line line, Due due) {
        return within(
                line.movement().at(),
                due.from().minus(rules.beforeDue()),
                due.from().plus(rules.afterDue()));
    }

    boolean near(Line line, OwnRecord attempt) {
        var sent = attempt.movement().at();
        return within(line.movement().at(), sent.minus(rules.beforeAttempt()), sent.plus(rules.afterAttempt()));
    }

    private static boolean within(Instant at, Instant first, Instant last) {
        return !at.isBefore(first) && !at.isAfter(last);
    }
}
