package io.miadi.application.identity.login;

import io.miadi.application.secret.Base64Url;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.LoginId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tokens against requests that another site makes a browser send (AUTH-4): 16 random bytes, and the keyed hash of the login's id
 * with them. A token is worth nothing with another login's cookie.
 */
public final class FormTokens {
    private static final int RANDOM = 16;
    private static final int HASH = 32;

    private final KeyedHash keyedHash;
    private final Randomness randomness;

    public FormTokens(KeyedHash keyedHash, Randomness randomness) {
        this.keyedHash = keyedHash;
        this.randomness = randomness;
    }

    public Secret issue(LoginId login) {
        var random = randomness.bytes(RANDOM);
        var hash = keyedHash.hash(KeyPurpose.FORMS, bound(login, random));
        var token = ByteBuffer.allocate(RANDOM + HASH).put(random).put(hash).array();
        return Secret.of(Base64Url.encode(token));
    }

    public boolean isFor(LoginId login, Secret token) {
        return decoded(token).filter(bytes -> matches(login, bytes)).isPresent();
    }

    private boolean matches(LoginId login, byte[] token) {
        var random = Arrays.copyOf(token, RANDOM);
        var hash = Arrays.copyOfRange(token, RANDOM, RANDOM + HASH);
        return keyedHash.matches(KeyPurpose.FORMS, bound(login, random), hash);
    }

    private static byte[] bound(LoginId login, byte[] random) {
        return ByteBuffer.allocate(2 * Long.BYTES + RANDOM)
                .putLong(login.value().getMostSignificantBits())
                .putLong(login.value().getLeastSignificantBits())
                .put(random)
                .array();
    }

    private static Optional<byte[]> decoded(Secret token) {
        return Base64Url.decode(token.reveal()).filter(bytes -> bytes.length == RANDOM + HASH);
    }
}
