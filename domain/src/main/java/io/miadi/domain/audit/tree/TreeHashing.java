package io.miadi.domain.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The three hashes of RFC 6962 section 2.1. A leaf and an inner node start differently, so neither can pass for the other. */
public final class TreeHashing {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private TreeHashing() {}

    /** The root of a tree without leaves: the hash of nothing. */
    public static Hash empty() {
        return Hash.owning(sha256().digest());
    }

    public static Hash leaf(byte[] data) {
        var digest = sha256();
        digest.update(LEAF);
        return Hash.owning(digest.digest(data));
    }

    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        return Hash.owning(digest.digest(right.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
