package io.miadi.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.identity.PasswordHasher.Comparison;
import io.miadi.application.identity.PasswordHasher.Hashing;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.PasswordHash;
import io.miadi.security.key.SecureRandomness;
import io.miadi.testkit.identity.PasswordHasherContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest implements PasswordHasherContract {
    private static final Argon2Parameters CHEAP = new Argon2Parameters(64, 1, 1);
    private static final Secret PASSWORD = Secret.of("correct horse battery staple");

    @Override
    public PasswordHasher hasher() {
        return hasher(CHEAP);
    }

    private static Argon2PasswordHasher hasher(Argon2Parameters parameters) {
        return new Argon2PasswordHasher(parameters, new SecureRandomness());
    }

    private static PasswordHash hashed(PasswordHasher hasher) {
        return switch (hasher.hash(PASSWORD)) {
            case Hashing.Hashed(var hash) -> hash;
            case Hashing.Busy() -> throw new AssertionError("busy");
        };
    }

    @Test
    void two_hashes_of_one_password_differ() {
        var hasher = hasher();
        assertThat(hashed(hasher)).isNotEqualTo(hashed(hasher));
    }

    @Test
    void a_hash_with_weaker_parameters_still_matches_and_is_outdated() {
        var old = hashed(hasher(CHEAP));
        assertThat(hasher(new Argon2Parameters(128, 1, 1)).compare(PASSWORD, old))
                .isEqualTo(new Comparison.Same(true));
        assertThat(hasher(new Argon2Parameters(64, 2, 1)).compare(PASSWORD, old))
                .isEqualTo(new Comparison.Same(true));
        assertThat(hasher(CHEAP).compare(PASSWORD, old)).isEqualTo(new Comparison.Same(false));
    }

    @Test
    void the_product_hashes_with_the_floor_of_the_rules() {
        var hasher = hasher(Argon2Parameters.FLOOR);
        assertThat(hasher.compare(PASSWORD, hashed(hasher))).isEqualTo(new Comparison.Same(false));
        assertThat(hashed(hasher).phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
