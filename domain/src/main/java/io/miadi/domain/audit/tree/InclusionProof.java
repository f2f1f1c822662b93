package io.miadi.domain.audit.tree;

import java.util.List;

/**
 * The hashes beside the way from a leaf to the root.
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param path from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether a tree of this size with this root has this leaf at this index: RFC 9162 section 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHashing.node(sibling, hash);
                // At the right edge some levels have no sibling; they are passed over.
                int skipped = Long.numberOfTrailingZeros(fn);
                fn >>= skipped;
                sn >>= skipped;
            } else {
                hash = TreeHashing.node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }
}
