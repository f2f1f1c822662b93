package io.miadi.domain.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 once more, word for word, over whole lists and with nothing of the product but the type of a hash. */
record NaiveTree(List<Hash> leaves) {
    Hash root() {
        int n = leaves.size();
        if (n == 0) {
            return Hash.of(sha256().digest());
        }
        return n == 1 ? leaves.getFirst() : node(left().root(), right().root());
    }

    /** PATH(m, D[n]). */
    List<Hash> path(int m) {
        if (leaves.size() == 1) {
            return List.of();
        }
        boolean inLeft = m < split();
        var path = new ArrayList<>(inLeft ? left().path(m) : right().path(m - split()));
        path.add((inLeft ? right() : left()).root());
        return path;
    }

    /** PROOF(m, D[n]). */
    List<Hash> proof(int m) {
        return subproof(m, true);
    }

    private List<Hash> subproof(int m, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root());
        }
        boolean inLeft = m <= split();
        var proof = new ArrayList<>(inLeft ? left().subproof(m, whole) : right().subproof(m - split(), false));
        proof.add((inLeft ? right() : left()).root());
        return proof;
    }

    private int split() {
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return k;
    }

    private NaiveTree left() {
        return new NaiveTree(leaves.subList(0, split()));
    }

    private NaiveTree right() {
        return new NaiveTree(leaves.subList(split(), leaves.size()));
    }

    private static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left.toBytes());
        digest.update(right.toBytes());
        return Hash.of(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
