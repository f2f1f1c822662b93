package io.miadi.simulators;

import java.util.Random;

/** Seeded chance, safe for many threads: the same seed and the same order of questions give the same answers. */
public final class Dice {
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** True with the given probability; a probability of 0 or 1 draws nothing, so it does not disturb a seeded run. */
    public boolean chance(double probability) {
        if (probability <= 0) {
            return false;
        }
        return probability >= 1 || random.nextDouble() < probability;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public String alphanumeric(int length) {
        return pick(ALPHANUMERIC, length);
    }

    public String hex(int length) {
        return pick("0123456789abcdef", length);
    }

    private String pick(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
