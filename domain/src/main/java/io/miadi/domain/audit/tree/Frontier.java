package io.miadi.domain.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A tree that grows at its right edge and remembers only the hashes of the complete subtrees it consists of, at most one of each size.
 * An append hashes once on average and {@code log n} times at the most; memory is {@code log n} hashes. Not safe for several threads.
 */
public final class Frontier {
    private final List<Hash> peaks;
    private long size;

    /** An empty tree. */
    public Frontier() {
        this.peaks = new ArrayList<>();
    }

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /**
     * Goes on where another left off.
     *
     * @param peaks as {@link #peaks()} gave them at that size
     * @throws IllegalArgumentException if a tree of that size consists of another number of complete subtrees
     */
    public static Frontier of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves does not have " + peaks.size() + " peaks");
        }
        return new Frontier(size, peaks);
    }

    public void append(Hash leaf) {
        append(leaf, (subtree, hash) -> {});
    }

    /**
     * Adds a leaf at the right edge.
     *
     * @param completed told of the leaf and then of each subtree that it completes, small to large: what a store has to keep
     */
    public void append(Hash leaf, BiConsumer<Subtree, Hash> completed) {
        var subtree = Subtree.leaf(size);
        var hash = leaf;
        completed.accept(subtree, hash);
        while (subtree.isRight()) {
            hash = TreeHashing.node(peaks.removeLast(), hash);
            subtree = subtree.parent();
            completed.accept(subtree, hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The hashes of the complete subtrees, large to small; with the size, all that is needed to go on. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    /** The root at the present size, RFC 6962 section 2.1. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return TreeHashing.empty();
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = TreeHashing.node(peaks.get(i), root);
        }
        return root;
    }
}
