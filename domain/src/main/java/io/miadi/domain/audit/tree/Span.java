package io.miadi.domain.audit.tree;

/** The leaves from {@code start} to before {@code end}, cut as RFC 6962 section 2.1 cuts: at the largest power of two that leaves a rest. */
record Span(long start, long end) {
    boolean isOne() {
        return end - start == 1;
    }

    boolean contains(long leaf) {
        return start <= leaf && leaf < end;
    }

    Span left() {
        return new Span(start, middle());
    }

    Span right() {
        return new Span(middle(), end);
    }

    private long middle() {
        return start + Long.highestOneBit(end - start - 1);
    }

    /** A span with a power of two of leaves is a complete subtree, because spans come about by cutting from the left. */
    Hash hash(HashSource source) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return source.at(new Subtree(level, start >> level));
        }
        return TreeHashing.node(left().hash(source), right().hash(source));
    }
}
