package io.miadi.domain.reconciliation.matching;

import io.miadi.domain.reconciliation.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Lines whose windows are open, in the order in which these close. */
final class Waiting {
    /** What closes: first what attempts wait for, long after it what dues do. */
    enum Phase {
        ATTEMPTS,
        DUES
    }

    record Turn(Instant at, Line line, Phase phase) {
        static final Comparator<Turn> ORDER = Turn::compare;

        private static int compare(Turn one, Turn other) {
            int time = one.at.compareTo(other.at);
            if (time != 0 || one.phase != other.phase) {
                return time != 0 ? time : one.phase.compareTo(other.phase);
            }
            int sent = one.line.movement().at().compareTo(other.line.movement().at());
            return sent != 0 ? sent : one.line.id().compareTo(other.line.id());
        }
    }

    private final MatchingRules rules;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.ORDER);

    Waiting(MatchingRules rules) {
        this.rules = rules;
    }

    void add(Line line, Phase phase) {
        var length = phase == Phase.ATTEMPTS ? rules.attemptClosing() : rules.dueClosing();
        turns.add(new Turn(line.movement().at().plus(length), line, phase));
    }

    /** @return the next whose window has closed by a time, taken out */
    Optional<Turn> next(Instant until) {
        var first = turns.peek();
        return first == null || first.at().isAfter(until) ? Optional.empty() : Optional.of(turns.remove());
    }
}
