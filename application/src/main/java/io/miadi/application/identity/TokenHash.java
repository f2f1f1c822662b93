package io.miadi.application.identity;

import io.miadi.application.secret.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a token of at least 128 random bits: all that is stored of it (V7.2.3). Such a token needs no slow hash,
 * because it cannot be guessed.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record TokenHash(String hex) {
    private static final int LENGTH = 64;

    public TokenHash {
        if (hex.length() != LENGTH) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
    }

    public static TokenHash of(Secret token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.bytes());
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
