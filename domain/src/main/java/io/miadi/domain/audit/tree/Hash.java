package io.miadi.domain.audit.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A SHA-256 hash: of an entry, of a subtree, or of a whole tree, of which it is the root. */
public final class Hash {
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** Of bytes that nobody else holds, which saves the copy. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /** Standard base64 with padding; empty unless it is exactly what {@link #toBase64()} writes. */
    public static Optional<Hash> parseBase64(String text) {
        return Base64Text.decode(text).filter(b -> b.length == LENGTH).map(Hash::new);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for hashing them; not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
