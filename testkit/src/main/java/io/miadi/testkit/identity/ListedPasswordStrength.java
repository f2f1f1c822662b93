package io.miadi.testkit.identity;

import io.miadi.application.identity.PasswordStrength;
import io.miadi.application.secret.Secret;
import java.util.List;
import java.util.Set;

/** Finds guessable exactly the passwords that it was given. */
public record ListedPasswordStrength(Set<String> guessable) implements PasswordStrength {
    public ListedPasswordStrength {
        guessable = Set.copyOf(guessable);
    }

    @Override
    public boolean isGuessable(Secret password, List<String> known) {
        return guessable.contains(password.reveal());
    }
}
