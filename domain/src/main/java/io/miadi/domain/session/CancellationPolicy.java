package io.miadi.domain.session;

import io.miadi.domain.money.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * What a client gets back of a session that was confirmed; before that nothing of theirs is kept. Frozen at approval, so that a later change of the practice's rules moves nobody's money; only
 * a move that the client did not ask for changes it, in the client's favour.
 *
 * @param earlyUntil how long before the start a client may cancel and get everything back
 * @param latePercent what a client who cancels later gets back, in hundredths
 */
public record CancellationPolicy(Duration earlyUntil, int latePercent) {
    public CancellationPolicy {
        if (earlyUntil.isNegative() || latePercent < 0 || latePercent > 100) {
            throw new IllegalArgumentException("not a cancellation policy: " + earlyUntil + ", " + latePercent + " %");
        }
    }

    /** The same, but free of charge until the start. */
    CancellationPolicy eased() {
        return new CancellationPolicy(Duration.ZERO, latePercent);
    }

    public Closing classify(boolean byClient, Instant now, Instant start) {
        if (!byClient) {
            return Closing.BY_PRACTICE;
        }
        return now.isAfter(start.minus(earlyUntil)) ? Closing.LATE : Closing.EARLY;
    }

    public Money refundable(Closing closing, Money paid) {
        return closing == Closing.LATE ? paid.percent(latePercent) : paid;
    }
}
