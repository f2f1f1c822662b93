package io.miadi.testkit.secret;

import io.miadi.application.secret.Randomness;
import java.util.Random;

/** Bytes that a seed decides, so that a run can be repeated. Safe for use by several threads. */
public final class SeededRandomness implements Randomness {
    private final Random random;

    public SeededRandomness(long seed) {
        random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
