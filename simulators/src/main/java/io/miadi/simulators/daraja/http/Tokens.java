package io.miadi.simulators.daraja.http;

import io.miadi.simulators.Dice;
import io.miadi.simulators.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that are good. A new token does not end the one before it: whether it does is not known. */
public final class Tokens {
    private static final int LENGTH = 28;
    private static final int SWEEP_ABOVE = 1_000;
    private final Dice dice;
    private final Timeline timeline;
    private final Duration life;
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

    public Tokens(Dice dice, Timeline timeline, Duration life) {
        this.dice = dice;
        this.timeline = timeline;
        this.life = life;
    }

    String issue() {
        var now = timeline.instant();
        if (expiries.size() > SWEEP_ABOVE) {
            expiries.values().removeIf(expiry -> !now.isBefore(expiry));
        }
        var token = dice.alphanumeric(LENGTH);
        expiries.put(token, now.plus(life));
        return token;
    }

    /** A token that was never good. */
    String issueDead() {
        return dice.alphanumeric(LENGTH);
    }

    boolean isGood(String token) {
        var expiry = expiries.get(token);
        return expiry != null && timeline.instant().isBefore(expiry);
    }

    /** Ends every token, as when the application's products change. */
    public void endAll() {
        expiries.clear();
    }

    /** As the operator tells it: a second short. */
    long secondsTold() {
        return Math.max(0, life.toSeconds() - 1);
    }
}
