package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.identity.PasswordHasher.Comparison;
import io.miadi.application.identity.PasswordHasher.Hashing;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.PasswordHash;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} must do. */
public interface PasswordHasherContract {
    PasswordHasher hasher();

    private PasswordHash hash(String password) {
        return switch (hasher().hash(Secret.of(password))) {
            case Hashing.Hashed(var hash) -> hash;
            case Hashing.Busy() -> throw new AssertionError("busy without a reason");
        };
    }

    @Test
    default void a_password_matches_its_hash_exactly_as_it_was_sent() {
        var password = "  Pässwörd 🔑 with a tail that bcrypt would cut off after seventy-two bytes, and more ";
        var hash = hash(password);
        assertThat(hasher().compare(Secret.of(password), hash)).isEqualTo(new Comparison.Same(false));
        for (String other : new String[] {password.strip(), password.toLowerCase(Locale.ROOT), password + "x", ""}) {
            assertThat(hasher().compare(Secret.of(other), hash)).isEqualTo(new Comparison.Different());
        }
    }

    @Test
    default void nothing_matches_nothing() {
        assertThat(hasher().compareWithNothing(Secret.of(""))).isEqualTo(new Comparison.Different());
        assertThat(hasher().compareWithNothing(Secret.of("correct horse battery staple")))
                .isEqualTo(new Comparison.Different());
    }
}
