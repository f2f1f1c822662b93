package io.miadi.application.audit.sequence;

import io.miadi.application.audit.sequence.MerkleLog.Growth;
import io.miadi.application.audit.sequence.MerkleLog.Leaf;
import io.miadi.application.audit.sequence.MerkleLog.Waiting;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.Subtree;
import io.miadi.domain.audit.tree.TreeHashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Gives committed entries their place in the log. Entries of one batch are placed in the order of their numbers, and whatever commits
 * later comes behind them: a place once given is never taken back, and no entry is left out. Of several nodes one works at a time.
 */
public final class SequenceEntries {
    /** Entries of one transaction: a few milliseconds a thousand. */
    private static final int BATCH = 5_000;
    /** Batches of one pass, so that a program that is asked to stop does not first work off a year. */
    private static final int MOST_BATCHES = 10;

    private final UnitOfWork unitOfWork;
    private final MerkleLog log;

    public SequenceEntries(UnitOfWork unitOfWork, MerkleLog log) {
        this.unitOfWork = unitOfWork;
        this.log = log;
    }

    /** Places what waits, up to a bound, and says how many entries that were. Another node may be at it; then none. */
    public int run() {
        int all = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            int placed = unitOfWork.run(this::batch);
            all += placed;
            if (placed < BATCH) {
                break;
            }
        }
        return all;
    }

    private int batch() {
        var end = log.holdEnd();
        if (end.isEmpty()) {
            return 0;
        }
        var waiting = log.takeWaiting(BATCH);
        if (!waiting.isEmpty()) {
            log.grow(growth(end.get(), waiting));
        }
        return waiting.size();
    }

    private static Growth growth(Frontier end, List<Waiting> waiting) {
        var leaves = new ArrayList<Leaf>(waiting.size());
        var completed = new HashMap<Subtree, Hash>();
        for (var next : waiting) {
            var hash = TreeHashing.leaf(EntryEncoding.encode(next.entry()));
            leaves.add(new Leaf(next.sequence(), hash));
            end.append(hash, (subtree, whole) -> {
                if (subtree.level() > 0) {
                    completed.put(subtree, whole);
                }
            });
        }
        return new Growth(leaves, completed, end);
    }
}
