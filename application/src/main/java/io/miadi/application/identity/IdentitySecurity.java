package io.miadi.application.identity;

import io.miadi.application.secret.KeyedHash;

/** The cryptography that identity needs, so that the wiring hands it over once. */
public record IdentitySecurity(
        PasswordHasher hasher, PasswordStrength strength, AccessTokens accessTokens, KeyedHash keyedHash) {
    public Passwords passwords() {
        return new Passwords(hasher, strength);
    }
}
