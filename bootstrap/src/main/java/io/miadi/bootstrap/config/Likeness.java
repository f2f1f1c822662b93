package io.miadi.bootstrap.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Guesses which name somebody meant who wrote another. */
public final class Likeness {
    /** A slip is a letter or two; what differs in more than a third of its letters was not that name. */
    private static final int LETTERS_A_SLIP = 3;

    private Likeness() {}

    /** The name that is fewest slips away, the first by the alphabet between equals; empty when none is near. */
    public static Optional<String> closest(String written, Set<String> names) {
        return names.stream()
                .filter(name -> slips(written, name) * LETTERS_A_SLIP <= Math.max(written.length(), name.length()))
                .min(Comparator.<String>comparingInt(name -> slips(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be put in, taken out or changed (the distance of Levenshtein). */
    private static int slips(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
