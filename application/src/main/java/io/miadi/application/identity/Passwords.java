package io.miadi.application.identity;

import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.domain.identity.PasswordPolicy;
import io.miadi.domain.identity.PersonName;
import java.util.List;
import java.util.Optional;

/** Decides whether a new password will do, and makes its hash. */
public final class Passwords {
    private final PasswordHasher hasher;
    private final PasswordStrength strength;

    public Passwords(PasswordHasher hasher, PasswordStrength strength) {
        this.hasher = hasher;
        this.strength = strength;
    }

    public sealed interface Choice {
        record Taken(PasswordHash hash) implements Choice {}

        record Refused(PasswordPolicy.Flaw flaw) implements Choice {}

        /** Too many hashes at once; the same choice may be made again in a moment. */
        record Busy() implements Choice {}
    }

    /** Why a password will not do; empty when it will. Needs no store and makes no hash. */
    public Optional<PasswordPolicy.Flaw> flaw(Secret password, PersonName name, EmailAddress email) {
        var known = List.of(name.value(), email.value());
        var flaw = PasswordPolicy.check(password.reveal(), known);
        return flaw.isEmpty() && strength.isGuessable(password, PasswordPolicy.knownWords(known))
                ? Optional.of(PasswordPolicy.Flaw.GUESSABLE)
                : flaw;
    }

    /** Never inside a unit of work: hashing takes long and would hold a connection. */
    public Choice choose(Secret password, PersonName name, EmailAddress email) {
        var flaw = flaw(password, name, email);
        if (flaw.isPresent()) {
            return new Choice.Refused(flaw.get());
        }
        return switch (hasher.hash(password)) {
            case PasswordHasher.Hashing.Hashed(var hash) -> new Choice.Taken(hash);
            case PasswordHasher.Hashing.Busy() -> new Choice.Busy();
        };
    }
}
