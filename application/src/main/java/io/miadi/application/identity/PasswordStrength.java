package io.miadi.application.identity;

import io.miadi.application.secret.Secret;
import java.util.List;

/** Estimates how soon a guesser would find a password, from lists of common and leaked ones among others. */
public interface PasswordStrength {
    /** @param known words that a guesser would try first for this person */
    boolean isGuessable(Secret password, List<String> known);
}
