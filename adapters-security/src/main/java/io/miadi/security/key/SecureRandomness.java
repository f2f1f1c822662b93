package io.miadi.security.key;

import io.miadi.application.secret.Randomness;
import java.security.SecureRandom;

/** The random bytes of the operating system. Safe for use by several threads. */
public final class SecureRandomness implements Randomness {
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
