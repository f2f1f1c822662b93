package io.miadi.domain.audit.tree;

import java.util.List;

/**
 * The hashes out of which both the root of an earlier log and the root of a later one are calculated.
 *
 * @param first size of the earlier log, in leaves
 * @param second size of the later one
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Whether the log with the second root begins with the log with the first: RFC 9162 section 2.1.4.2. Logs of one size are the same log or
     * are not consistent, and an empty log begins every log.
     */
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(TreeHashing.empty());
        }
        return climbs(firstRoot, secondRoot);
    }

    private boolean climbs(Hash firstRoot, Hash secondRoot) {
        // When the first log is a complete subtree, its own root is where both ways begin.
        boolean complete = Long.bitCount(first) == 1;
        if (path.isEmpty() && !complete) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(first);
        long fn = (first - 1) >> shift;
        long sn = (second - 1) >> shift;
        var fr = complete ? firstRoot : path.getFirst();
        var sr = fr;
        for (var hash : complete ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHashing.node(hash, fr);
                sr = TreeHashing.node(hash, sr);
                int skipped = Long.numberOfTrailingZeros(fn);
                fn >>= skipped;
                sn >>= skipped;
            } else {
                sr = TreeHashing.node(sr, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }
}
