package io.miadi.bootstrap.operations;

import io.miadi.application.secret.Randomness;
import java.util.function.Supplier;

/**
 * Fresh ids under which the logs tell of one request or one run: 20 letters and digits, 100 random bits. No token has this length,
 * and no 0, 1 or 7 occurs, so that the log's masks never take an id for a secret or a phone number.
 */
public final class CorrelationIds implements Supplier<String> {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234568";
    private static final int LENGTH = 20;

    private final Randomness randomness;

    public CorrelationIds(Randomness randomness) {
        this.randomness = randomness;
    }

    @Override
    public String get() {
        var id = new StringBuilder(LENGTH);
        for (byte each : randomness.bytes(LENGTH)) {
            id.append(ALPHABET.charAt(each & (ALPHABET.length() - 1)));
        }
        return id.toString();
    }
}
