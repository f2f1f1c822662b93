package io.miadi.testkit.world;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Randomness that depends on what it is for and not on what happened before: dropping one step of a history leaves the dice
 * of all others as they were, which is what lets a failing history shrink.
 */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The dice for one purpose, such as the third turn of the seventh life. */
    static Dice of(long seed, Purpose purpose, long which, long nth) {
        long mixed = mix(mix(mix(seed) + purpose.ordinal()) + which) + nth;
        return new Dice(mix(mixed));
    }

    enum Purpose {
        LIFE,
        TURN,
        BOOKING,
        PUSH,
        PROMPT,
        QUESTION,
        DELIVERY,
        WORK,
        SECRETS
    }

    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    boolean perMille(int rate) {
        return rate > 0 && random.nextInt(1000) < rate;
    }

    boolean percent(int rate) {
        return random.nextInt(100) < rate;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Duration seconds(int least, int most) {
        return Duration.ofSeconds(least + random.nextInt(most - least + 1));
    }

    Duration minutes(int least, int most) {
        return seconds(least * 60, most * 60);
    }

    SplittableRandom random() {
        return random;
    }
}
