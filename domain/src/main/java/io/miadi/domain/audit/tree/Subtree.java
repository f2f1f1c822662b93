package io.miadi.domain.audit.tree;

/**
 * A complete subtree: {@code 2^level} leaves, of which {@code index} as many stand before it. Its hash never changes once the last of its
 * leaves is there, so it can be stored for good under its level and index.
 */
public record Subtree(int level, long index) {
    public Subtree {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("no such subtree");
        }
    }

    static Subtree leaf(long index) {
        return new Subtree(0, index);
    }

    /** The subtree of twice the size whose left or right half this is. */
    Subtree parent() {
        return new Subtree(level + 1, index >> 1);
    }

    Subtree leftHalf() {
        return new Subtree(level - 1, index << 1);
    }

    Subtree rightHalf() {
        return new Subtree(level - 1, (index << 1) + 1);
    }

    boolean isRight() {
        return (index & 1) == 1;
    }

    public long firstLeaf() {
        return index << level;
    }

    public long leaves() {
        return 1L << level;
    }
}
