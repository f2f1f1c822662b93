package io.miadi.security.password;

/**
 * What an Argon2id hash costs (RFC 9106).
 *
 * @param memoryKib kibibytes of memory
 * @param iterations passes over it
 * @param parallelism lanes
 */
public record Argon2Parameters(int memoryKib, int iterations, int parallelism) {
    /** The floor of AUTH-6 and V11.4.2: 19 MiB, two passes, one lane. */
    public static final Argon2Parameters FLOOR = new Argon2Parameters(19 * 1024, 2, 1);

    public Argon2Parameters {
        if (parallelism < 1 || iterations < 1 || memoryKib < 8 * parallelism) {
            throw new IllegalArgumentException("RFC 9106 wants a lane, a pass and 8 KiB a lane at least");
        }
    }

    /** Whether a hash of these parameters is cheaper to guess than one of the others. */
    boolean isWeakerThan(Argon2Parameters others) {
        return memoryKib < others.memoryKib || iterations < others.iterations;
    }
}
