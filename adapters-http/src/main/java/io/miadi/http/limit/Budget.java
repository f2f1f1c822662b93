package io.miadi.http.limit;

import java.time.Duration;

/** What is left of a budget after one more request asked for its share. */
public sealed interface Budget {
    RatePolicy policy();

    record Granted(RatePolicy policy, long remaining) implements Budget {}

    /** @param pause until one request would be granted */
    record Spent(RatePolicy policy, Duration pause) implements Budget {}

    /** The {@code RateLimit-Policy} field of the IETF draft: quota and window in seconds. */
    default String policyField() {
        return "\"" + policy().name() + "\";q=" + policy().requests() + ";w="
                + Math.max(1, policy().period().toSeconds());
    }

    /** The {@code RateLimit} field: what remains, and when there is more if nothing does. */
    default String limitField() {
        return switch (this) {
            case Granted(var policy, var remaining) -> "\"" + policy.name() + "\";r=" + remaining;
            case Spent(var policy, var pause) ->
                "\"" + policy.name() + "\";r=0;t="
                        + Math.max(1, pause.plusNanos(999_999_999).toSeconds());
        };
    }
}
