package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Due;
import io.miadi.domain.reconciliation.Line;
import io.miadi.domain.reconciliation.OwnRecord;
import java.time.Instant;

/** Which times can belong together. */
record Windows(MatchingRules rules) {
    boolean near(Line line, Due due) {
        return within(line.movement().at(), earliestLine(due.from()), latestLine(due.from()));
    }

    boolean near(Line line, OpenDue due) {
        var sent = line.movement().at();
        return due.mayHaveBegun(earliestDue(sent), latestDue(sent)) && near(line, due.due());
    }

    Instant earliestLine(Instant from) {
        return from.minus(rules.beforeDue());
    }

    Instant latestLine(Instant from) {
        return from.plus(rules.afterDue());
    }

    /** The same window, seen from the line. */
    Instant earliestDue(Instant sent) {
        return sent.minus(rules.afterDue());
    }

    Instant latestDue(Instant sent) {
        return sent.plus(rules.beforeDue());
    }

    boolean near(Line line, OwnRecord attempt) {
        var sent = attempt.movement().at();
        return within(line.movement().at(), sent.minus(rules.beforeAttempt()), sent.plus(rules.afterAttempt()));
    }

    private static boolean within(Instant at, Instant first, Instant last) {
        return !at.isBefore(first) && !at.isAfter(last);
    }
}
