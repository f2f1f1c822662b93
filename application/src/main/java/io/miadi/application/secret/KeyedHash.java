package io.miadi.application.secret;

import java.security.MessageDigest;
import java.util.List;

/**
 * A hash that only the holder of a key can make (HMAC-SHA-256). The same text under the same key always gives the same hash, so
 * that it can be looked up; each purpose has keys of its own.
 */
public interface KeyedHash {
    /** 32 bytes under the primary key of the purpose. */
    byte[] hash(KeyPurpose purpose, byte[] text);

    /** The hashes under every key of the purpose that is still enabled, the primary one first: what a stored hash may equal. */
    List<byte[]> candidates(KeyPurpose purpose, byte[] text);

    /** Whether the hash is of this text under any enabled key; compared in constant time. */
    default boolean matches(KeyPurpose purpose, byte[] text, byte[] hash) {
        boolean found = false;
        for (byte[] candidate : candidates(purpose, text)) {
            found |= MessageDigest.isEqual(candidate, hash);
        }
        return found;
    }
}
