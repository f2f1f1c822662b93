package io.miadi.domain.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs out of stored hashes, of any tree that the log once was. */
public final class Proofs {
    private final HashSource source;

    public Proofs(HashSource source) {
        this.source = source;
    }

    /** The root that the log had at a size. */
    public Hash root(long size) {
        return size == 0 ? TreeHashing.empty() : new Span(0, size).hash(source);
    }

    /**
     * That an entry is in the log: PATH of RFC 9162 section 2.1.3.1.
     *
     * @throws IllegalArgumentException if a tree of that size has no such leaf
     */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        addPath(index, new Span(0, size), path);
        return new InclusionProof(index, size, path);
    }

    /**
     * That a log of one size became the log of another only by growing: PROOF of RFC 9162 section 2.1.4.1. Every log grew out of the
     * empty one, which needs no proof.
     *
     * @throws IllegalArgumentException if the first size is not within the second
     */
    public ConsistencyProof consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("a log does not shrink from " + first + " to " + second);
        }
        var path = new ArrayList<Hash>();
        if (first > 0 && first < second) {
            addSubproof(first, new Span(0, second), true, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    private void addPath(long index, Span span, List<Hash> path) {
        if (span.isOne()) {
            return;
        }
        boolean left = span.left().contains(index);
        addPath(index, left ? span.left() : span.right(), path);
        path.add((left ? span.right() : span.left()).hash(source));
    }

    /** @param whole whether the span starts where the first tree does, whose root the verifier knows already */
    private void addSubproof(long first, Span span, boolean whole, List<Hash> path) {
        if (first == span.end()) {
            if (!whole) {
                path.add(span.hash(source));
            }
        } else if (first <= span.left().end()) {
            addSubproof(first, span.left(), whole, path);
            path.add(span.right().hash(source));
        } else {
            addSubproof(first, span.right(), false, path);
            path.add(span.left().hash(source));
        }
    }
}
