package io.miadi.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts consecutive failures to sign in with one address and makes guessers wait (AUTH-7).
 *
 * <p>Four failures cost nothing. The fifth costs 5 seconds and each further one twice the wait before, at most 15 minutes. At
 * {@value #CEILING} the password is closed to strangers until it was reset by e-mail, which is possible at any time. A try
 * counts when it begins and is forgiven when it succeeds, so that parallel tries cannot share one place. Tries during a wait
 * are refused and do not count: a stranger cannot lengthen it.
 */
public record LoginGuard(int failures, Instant blockedUntil) {
    /** Far below the 100 consecutive failures that NIST SP 800-63B-4 allows. */
    public static final int CEILING = 50;

    /** The longest wait, and so the longest time for which strangers can keep an owner out. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(15);

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 8;

    public static final LoginGuard CLEAR = new LoginGuard(0, Instant.EPOCH);

    public boolean isBlockedAt(Instant now) {
        return failures >= CEILING || now.isBefore(blockedUntil);
    }

    /** How long a caller waits before a try is worth making, never zero when blocked. */
    public Duration waitAt(Instant now) {
        if (failures >= CEILING) {
            return MAX_DELAY;
        }
        var left = Duration.between(now, blockedUntil);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    /** With one more try counted, and the wait that follows if it fails. */
    public LoginGuard counting(Instant now) {
        return new LoginGuard(failures + 1, now.plus(delayAfter(failures + 1)));
    }

    /**
     * With one try taken back, because nobody could look at it. A wait that another try has earned since then stays.
     *
     * @param counted the guard as it became when the try was counted, which names the try's own wait
     */
    public LoginGuard forgiving(LoginGuard counted) {
        boolean isOwnWait = blockedUntil.equals(counted.blockedUntil);
        return new LoginGuard(Math.max(0, failures - 1), isOwnWait ? Instant.EPOCH : blockedUntil);
    }

    /** Whether the last counted try is the one of which the owner should hear. */
    public boolean isWorthTelling() {
        return failures == FREE_FAILURES + 1 || failures == CEILING;
    }

    static Duration delayAfter(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES - 1, DOUBLINGS);
        var delay = FIRST_DELAY.multipliedBy(1L << doublings);
        return delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
    }
}
