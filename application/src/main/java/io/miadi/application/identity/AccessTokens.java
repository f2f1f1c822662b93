package io.miadi.application.identity;

import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Signs and reads the short-lived tokens of API clients. A token names a login; only the login says what may be done. */
public interface AccessTokens {
    Duration LIFETIME = Duration.ofMinutes(10);

    Secret issue(Claims claims);

    /** Empty for everything that is not a token of ours, of this kind, for this product, and valid now. */
    Optional<Claims> read(Secret token, Instant now);

    /**
     * What a token says.
     *
     * @param id makes each token different
     */
    record Claims(UUID id, PersonId person, LoginId login, Instant issuedAt, Instant expiresAt) {
        public static Claims of(UUID id, PersonId person, LoginId login, Instant now) {
            return new Claims(id, person, login, now, now.plus(LIFETIME));
        }
    }
}
