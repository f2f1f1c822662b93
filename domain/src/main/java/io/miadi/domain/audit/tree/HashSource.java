package io.miadi.domain.audit.tree;

/** Where the hashes of complete subtrees are kept. A proof asks for at most some {@code 2 log n} of them. */
@FunctionalInterface
public interface HashSource {
    /**
     * The hash of a complete subtree.
     *
     * @throws IllegalStateException if the tree does not reach so far, or its store lost the hash
     */
    Hash at(Subtree subtree);

    /** Over the hashes of leaves alone: what is above them is calculated at each asking, which suits small logs and tests. */
    static HashSource overLeaves(LeafHashes leaves) {
        return new HashSource() {
            @Override
            public Hash at(Subtree subtree) {
                if (subtree.level() == 0) {
                    return leaves.at(subtree.index());
                }
                return TreeHashing.node(at(subtree.leftHalf()), at(subtree.rightHalf()));
            }
        };
    }

    /** The hash of one leaf by its index. */
    @FunctionalInterface
    interface LeafHashes {
        Hash at(long index);
    }
}
