package io.miadi.testkit.identity;

import io.miadi.application.identity.AccessTokens;
import io.miadi.application.secret.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that are known because they were issued here. */
public final class LegibleAccessTokens implements AccessTokens {
    private final Map<String, Claims> issued = new ConcurrentHashMap<>();

    @Override
    public Secret issue(Claims claims) {
        var token = "access-" + claims.id();
        issued.put(token, claims);
        return Secret.of(token);
    }

    @Override
    public Optional<Claims> read(Secret token, Instant now) {
        return Optional.ofNullable(issued.get(token.reveal())).filter(claims -> now.isBefore(claims.expiresAt()));
    }
}
