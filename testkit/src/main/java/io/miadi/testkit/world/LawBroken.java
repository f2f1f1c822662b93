package io.miadi.testkit.world;

import org.jspecify.annotations.Nullable;

/** An invariant does not hold; it ends the run of its practice. */
final class LawBroken extends Error {
    private final String law;

    /** @param law the numbers of the invariant, {@code K9 I1} */
    LawBroken(String law, String what) {
        this(law, what, null);
    }

    LawBroken(String law, String what, @Nullable Throwable cause) {
        super(law + ": " + what, cause);
        this.law = law;
    }

    String law() {
        return law;
    }

    static void unless(boolean holds, String law, String what) {
        if (!holds) {
            throw new LawBroken(law, what);
        }
    }

    static void unless(boolean holds, String law, String what, Object about) {
        if (!holds) {
            throw new LawBroken(law, what + ": " + about);
        }
    }
}
