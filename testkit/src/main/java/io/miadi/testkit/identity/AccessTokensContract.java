package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.AccessTokens;
import io.miadi.application.identity.AccessTokens.Claims;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link AccessTokens} must do. */
public interface AccessTokensContract {
    Instant NOW = Instant.parse("2026-01-05T06:00:00Z");

    AccessTokens tokens();

    static Claims newClaims() {
        return Claims.of(UUID.randomUUID(), new PersonId(UUID.randomUUID()), new LoginId(UUID.randomUUID()), NOW);
    }

    @Test
    default void a_token_says_what_was_put_into_it() {
        var claims = newClaims();
        assertThat(tokens().read(tokens().issue(claims), NOW)).contains(claims);
    }

    @Test
    default void a_token_is_valid_for_ten_minutes() {
        var token = tokens().issue(newClaims());
        assertThat(tokens().read(token, NOW.plusSeconds(599))).isPresent();
        assertThat(tokens().read(token, NOW.plusSeconds(600))).isEmpty();
    }

    @Test
    default void no_other_text_is_a_token() {
        for (String text : new String[] {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0..", "x".repeat(100_000)}) {
            assertThat(tokens().read(Secret.of(text), NOW)).isEmpty();
        }
    }
}
