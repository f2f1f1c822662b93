package io.miadi.application.audit.sequence;

import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.HashSource;
import io.miadi.domain.audit.tree.Subtree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree over the audit log as it is stored: leaves are added at its end, and nothing of it ever changes. */
public interface MerkleLog {
    /** Holds the end of the tree for the current unit of work; empty while another unit of work holds it. */
    Optional<Frontier> holdEnd();

    /** The end of the tree without holding it. */
    Frontier end();

    /**
     * Committed entries that are not in the tree, those first that were added first. With the current unit of work, which holds the
     * end, they are off the list; so their leaves are added in it.
     */
    List<Waiting> takeWaiting(int limit);

    /** How many entries wait, counted no further than the limit. */
    long countWaiting(int limit);

    /** Adds leaves in the unit of work that holds the end. */
    void grow(Growth growth);

    /** The hashes of complete subtrees, for proofs. */
    HashSource hashes();

    /** @param sequence the number under which the entry is stored; entries may commit in another order */
    record Waiting(long sequence, LoggedEntry entry) {}

    /** @param sequence of the entry whose leaf it is */
    record Leaf(long sequence, Hash hash) {}

    /**
     * How the tree grows.
     *
     * @param leaves in the order of the log, directly behind those that are there
     * @param completed every subtree that these leaves complete, leaves apart
     * @param end of the tree from then on
     */
    record Growth(List<Leaf> leaves, Map<Subtree, Hash> completed, Frontier end) {
        public Growth {
            leaves = List.copyOf(leaves);
            completed = Map.copyOf(completed);
        }

        public long firstLeaf() {
            return end.size() - leaves.size();
        }
    }
}
