package io.miadi.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the provider is asked what became of an attempt: after 10 s, 30 s, 1, 2, 5 and 15 minutes, 1 and 6 hours, then daily,
 * each with up to a tenth of jitter so that questions of one bad minute do not come back together.
 */
public final class CheckSchedule {
    /** How long after sending a prompt cannot still be open on a phone; in-flight answers after it are worth nothing. */
    public static final Duration PROMPT_LIFETIME = Duration.ofMinutes(5);

    /** How long an attempt may stay without an outcome before a person is asked. */
    public static final Duration REVIEW_AFTER = Duration.ofHours(24);

    /** How long after sending a missing answer means that the process died before it could write the answer down. */
    public static final Duration ANSWER_OVERDUE = Duration.ofSeconds(30);

    private static final Duration CONFIRM_AFTER = Duration.ofMinutes(1);

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private CheckSchedule() {}

    /**
     * The next time of the schedule that is still to come. What was missed, because the limit was reached or the process was
     * down, is not caught up on.
     *
     * @param asked how often the provider was asked already
     */
    public static Instant next(Instant sentAt, Instant now, int asked, double jitter) {
        if (jitter < 0 || jitter >= 1) {
            throw new IllegalArgumentException("jitter is in [0, 1): " + jitter);
        }
        for (int step = asked; step < STEPS.size(); step++) {
            var planned = sentAt.plus(stretched(STEPS.get(step), jitter));
            if (planned.isAfter(now)) {
                return planned;
            }
        }
        return now.plus(stretched(Duration.ofDays(1), jitter));
    }

    /**
     * When to ask after a word was heard; empty when there is nothing left to learn, or no name to ask by. A success that rests on an unsigned
     * callback is asked about once; quarantined words are asked about at once, also when a failure comes before the answer.
     */
    public static Optional<Instant> after(Hearing hearing, Evidence word, Instant now, double jitter) {
        var attempt = hearing.attempt();
        if (attempt.method().isDesk() || attempt.refs().isEmpty()) {
            return Optional.empty();
        }
        if (word.mismatch().isPresent()) {
            return Optional.of(now);
        }
        return switch (attempt.state()) {
            case SENT, PENDING, UNKNOWN, RELEASED -> Optional.of(next(attempt.sentAt(), now, 0, jitter));
            case SUCCEEDED ->
                word.strength().isAtLeast(Strength.FETCHED) ? Optional.empty() : Optional.of(now.plus(CONFIRM_AFTER));
            case NOT_SENT, DECLINED, CANCELLED_BY_PAYER, PROMPT_EXPIRED, NEVER_ARRIVED ->
                attempt.owesQuestion() && !word.strength().isAtLeast(Strength.FETCHED)
                        ? Optional.of(now)
                        : Optional.empty();
        };
    }

    private static Duration stretched(Duration step, double jitter) {
        return step.plusMillis((long) (step.toMillis() * jitter / 10));
    }
}
