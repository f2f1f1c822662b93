package io.miadi.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * The practice's own rules about time.
 *
 * @param holdFor how long an approved session waits for its payment at most
 * @param holdEndsBeforeStart how long before the start the wait ends in any case
 * @param checkInOpens how long before the start a client may be checked in
 * @param noShowAfter how long after the start an absent client may be called a no-show
 * @param correctableFor how long after the end the outcome may be corrected
 * @param cancellation what a cancelling client gets back
 */
public record SessionRules(
        Duration holdFor,
        Duration holdEndsBeforeStart,
        Duration checkInOpens,
        Duration noShowAfter,
        Duration correctableFor,
        CancellationPolicy cancellation) {

    /** 24 hours to pay and never later than an hour before the start; everything back until 24 hours before. */
    public static SessionRules defaults() {
        return new SessionRules(
                Duration.ofHours(24),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofMinutes(15),
                Duration.ofDays(7),
                new CancellationPolicy(Duration.ofHours(24), 50));
    }

    /** What a client is left at least before a start that they did not ask for; no setting, since nobody could agree to less. */
    public static final Duration SHORTEST_NOTICE = Duration.ofHours(1);

    /** Until when an approved session's slot is held for its payment; not after the approval where no time is left to pay. */
    public Instant holdUntil(Instant approval, Instant start) {
        var longest = approval.plus(holdFor);
        var latest = start.minus(holdEndsBeforeStart);
        return longest.isBefore(latest) ? longest : latest;
    }
}
