package io.miadi.simulators.daraja.stk;

import java.time.Duration;

/**
 * How long things take where nobody scripted them.
 *
 * @param promptLife after which an unanswered prompt ends unreachable
 * @param callbackDelay between the end of a prompt and its callback
 * @param invisible how long a new prompt is unknown to the query
 * @param remembered how long the query knows a prompt at all
 * @param queryNoise the share of queries for finished prompts that get no answer (500.001.1001)
 */
public record Pace(
        Duration promptLife, Duration callbackDelay, Duration invisible, Duration remembered, double queryNoise) {
    private static final Duration A_DAY = Duration.ofDays(1);

    /** As measured in 2026: an unanswered prompt is told of after 26 s, and 4 of 19 late queries had no answer. */
    public static Pace observed() {
        return new Pace(Duration.ofSeconds(25), Duration.ofSeconds(1), Duration.ofMillis(300), A_DAY, 4.0 / 19);
    }

    /** No waiting and no noise, for tests and load; a person at the virtual phone still has a minute. */
    public static Pace instant() {
        return new Pace(Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO, A_DAY, 0);
    }

    public Pace withPromptLife(Duration newLife) {
        return new Pace(newLife, callbackDelay, invisible, remembered, queryNoise);
    }

    public Pace withCallbackDelay(Duration newDelay) {
        return new Pace(promptLife, newDelay, invisible, remembered, queryNoise);
    }

    public Pace withQueryNoise(double share) {
        return new Pace(promptLife, callbackDelay, invisible, remembered, share);
    }
}
