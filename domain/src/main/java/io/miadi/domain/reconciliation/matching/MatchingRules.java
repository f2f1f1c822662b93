package io.miadi.domain.reconciliation.matching;

import java.time.Duration;

/**
 * The windows, tolerances and limits of one version of the rules.
 *
 * @param afterDue how long after a due came to be its money is expected
 * @param beforeDue how long before it, for clocks and postings that differ
 * @param afterAttempt how long after an attempt was sent the provider may post its line
 * @param beforeAttempt how long before it, for clocks that differ
 * @param rounding the difference, in minor units, that a provider of whole units makes; it is posted, never dropped
 */
public record MatchingRules(
        String version,
        Duration afterDue,
        Duration beforeDue,
        Duration afterAttempt,
        Duration beforeAttempt,
        long rounding) {
    /** M-Pesa's: money within 30 days, lines within 48 hours, no tolerance, since both sides are whole shillings. */
    public static MatchingRules usual() {
        return new MatchingRules(
                "1", Duration.ofDays(30), Duration.ofDays(1), Duration.ofHours(48), Duration.ofMinutes(5), 0);
    }

    public MatchingRules withRounding(long minor) {
        return new MatchingRules(version, afterDue, beforeDue, afterAttempt, beforeAttempt, minor);
    }

    /** From a line's own time until every line that could be a rival about the same attempt has been reported. */
    Duration attemptClosing() {
        return afterAttempt.plus(beforeAttempt);
    }

    /** From a line's own time until every due that could be its own, and every rival about that due, is known. */
    Duration dueClosing() {
        return afterDue.plus(beforeDue);
    }
}
