package io.miadi.domain.audit.verification;

import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sequence of leaves, held against each claim in passing. */
final class Column {
    private final Frontier frontier = new Frontier();
    private final Set<Claim> confirmed = new HashSet<>();
    private final List<Claim> claims;
    private int next;

    Column(Claims claims) {
        this.claims = claims.all();
        compare();
    }

    void add(Hash leaf) {
        frontier.append(leaf);
        compare();
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    /** Whether the sequence begins with exactly what was claimed; false also if it ends before. */
    boolean confirms(Claim claim) {
        return confirmed.contains(claim);
    }

    private void compare() {
        for (; next < claims.size() && claims.get(next).size() == frontier.size(); next++) {
            if (claims.get(next).root().equals(frontier.root())) {
                confirmed.add(claims.get(next));
            }
        }
    }
}
