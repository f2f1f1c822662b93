package io.miadi.application.identity;

import io.miadi.application.secret.Base64Url;
import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Secret;
import io.miadi.application.transaction.Ids;
import java.time.Instant;
import java.time.InstantSource;

/** Where new ids, new tokens and the present moment come from. */
public record Origins(Ids ids, Randomness randomness, InstantSource clock) {
    private static final int TOKEN_BYTES = 32;

    public Instant now() {
        return clock.instant();
    }

    /** 256 random bits in 43 characters of the URL-safe Base64 alphabet. */
    public Secret token() {
        return Secret.of(Base64Url.encode(randomness.bytes(TOKEN_BYTES)));
    }
}
