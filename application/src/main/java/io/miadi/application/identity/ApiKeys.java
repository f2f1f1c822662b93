package io.miadi.application.identity;

import io.miadi.domain.identity.ApiKey;
import io.miadi.domain.identity.ApiKeyId;
import io.miadi.domain.identity.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of machines. Changes happen within a unit of work. */
public interface ApiKeys {
    void add(ApiKey key, TokenHash token);

    /** The key if it was not revoked and its owner is active. */
    Optional<Open> findOpen(TokenHash token);

    /** All keys that were not revoked, newest first, at most the limit. */
    List<Used> list(int limit);

    /** Moves the last use forward, never back. */
    void touch(ApiKeyId id, Instant at);

    /** {@code false} if there is no such key or it was revoked before. */
    boolean revoke(ApiKeyId id, Instant at);

    /** A key and the roles that its owner has at this moment. */
    record Open(ApiKey key, Roles ownerRoles, Optional<Instant> lastUsedAt) {}

    record Used(ApiKey key, Optional<Instant> lastUsedAt) {}
}
