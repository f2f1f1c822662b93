package io.miadi.domain.notification;

import java.time.Duration;

/**
 * How patient a kind of message is. In all of these a possible duplicate is better than silence, so an attempt whose outcome
 * stays unknown is followed by another.
 */
public enum Category {
    /** Links and warnings about an account: the person is waiting, or ought to know at once. */
    SECURITY(new RetryBudget(Duration.ofSeconds(2), Duration.ofSeconds(60), 8), Duration.ofMinutes(1)),
    /** What follows from a booking or a payment. */
    TRANSACTIONAL(new RetryBudget(Duration.ofSeconds(15), Duration.ofMinutes(15), 10), Duration.ofMinutes(10)),
    /** Bound to a time and worthless after it. */
    REMINDER(new RetryBudget(Duration.ofSeconds(30), Duration.ofMinutes(15), 8), Duration.ofMinutes(10));

    private final RetryBudget budget;
    private final Duration doubt;

    Category(RetryBudget budget, Duration doubt) {
        this.budget = budget;
        this.doubt = doubt;
    }

    public RetryBudget budget() {
        return budget;
    }

    /** How long an unknown outcome is left alone before another attempt is made. */
    public Duration doubt() {
        return doubt;
    }
}
