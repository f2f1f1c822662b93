package io.miadi.http.limit;

import java.time.Duration;

/**
 * A budget of requests. Routes that name the same policy share the budget.
 *
 * @param name appears in the {@code RateLimit} header; lower-case letters and hyphens
 * @param requests how many may come at once; the budget grows back evenly over the period
 */
public record RatePolicy(String name, Per per, int requests, Duration period) {
    /** Whose budget it is. */
    public enum Per {
        /** The client's address; for IPv6 its /64, since one customer commands all of it. */
        ADDRESS,
        /** The signed-in person; on routes without sign-in it never applies. */
        ACCOUNT
    }

    public RatePolicy {
        if (name.isEmpty() || !name.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'))) {
            throw new IllegalArgumentException("a policy's name is made of a-z and hyphens");
        }
        if (requests < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a budget is positive");
        }
    }

    public static RatePolicy perAddress(String name, int requests, Duration period) {
        return new RatePolicy(name, Per.ADDRESS, requests, period);
    }

    public static RatePolicy perAccount(String name, int requests, Duration period) {
        return new RatePolicy(name, Per.ACCOUNT, requests, period);
    }
}
