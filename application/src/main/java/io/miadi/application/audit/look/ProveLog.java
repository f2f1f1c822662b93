package io.miadi.application.audit.look;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.application.audit.verification.Verifications;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.audit.checkpoint.TrustedKeys.Opening;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.tree.ConsistencyProof;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.InclusionProof;
import io.miadi.domain.audit.tree.Proofs;
import io.miadi.domain.audit.tree.TreeHashing;
import io.miadi.domain.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * States what the log is now and proves things about it. Whatever is claimed was recalculated for this answer: roots out of the stored
 * hashes, an entry's hash out of the entry. The whole log is recalculated every night, and the answer tells what came of it.
 */
public final class ProveLog {
    /** Entries that wait are counted no further than this. */
    private static final int MOST_WAITING = 10_000;

    private final UnitOfWork unitOfWork;
    private final MerkleLog log;
    private final LogEntries entries;
    private final Signatures signatures;
    private final AuditLog audit;

    /** What was signed, and by whom. */
    public record Signatures(Checkpoints checkpoints, CheckpointKeys keys, Verifications verifications) {}

    public ProveLog(UnitOfWork unitOfWork, MerkleLog log, LogEntries entries, Signatures signatures, AuditLog audit) {
        this.unitOfWork = unitOfWork;
        this.log = log;
        this.entries = entries;
        this.signatures = signatures;
        this.audit = audit;
    }

    /**
     * The log now.
     *
     * @param waiting entries that have no place yet, counted up to 10,000
     * @param genuine whether the stored hashes give this root, and the latest checkpoint is the log's and of the beginning of this log
     */
    public record State(
            Optional<String> origin,
            List<VerifierKey> keys,
            long size,
            Hash root,
            long waiting,
            Optional<Signed> checkpoint,
            boolean genuine,
            Optional<Verifications.Result> verified) {
        public State {
            keys = List.copyOf(keys);
        }
    }

    /**
     * That an entry is in the log.
     *
     * @param hash of the entry as it is stored now
     * @param holds whether the proof leads from this hash to this root
     */
    public record Inclusion(PlacedEntry entry, Hash hash, InclusionProof proof, Hash root, boolean holds) {}

    /** That the log of one size grew out of that of another. */
    public record Consistency(ConsistencyProof proof, Hash firstRoot, Hash secondRoot, boolean holds) {}

    /** Empty for a caller who may not look. */
    public Optional<State> state(Actor.Person actor) {
        if (!actor.role().isAtLeastAdmin()) {
            return Optional.empty();
        }
        unitOfWork.run(() -> {
            audit.add(AuditEntry.fact(actor, "audit.look", "log:audit", Map.of(), "asked"));
            return actor;
        });
        var end = log.end();
        var origin = signatures.checkpoints().origin();
        var checkpoint = signatures.checkpoints().latest();
        boolean whole = root(end.size()).filter(end.root()::equals).isPresent();
        boolean signed = checkpoint.stream().allMatch(c -> isOurs(origin.orElse(""), c));
        return Optional.of(new State(
                origin,
                origin.map(signatures.keys()::verifiers).orElse(List.of()),
                end.size(),
                end.root(),
                log.countWaiting(MOST_WAITING),
                checkpoint,
                whole && signed,
                signatures.verifications().latest()));
    }

    /** In the log as it was last signed, or as it is now where the entry is younger. Empty if there is no such entry. */
    public Optional<Inclusion> inclusion(long index) {
        long signed = signatures.checkpoints().latest().map(Signed::size).orElse(0L);
        long size = index < signed ? signed : log.end().size();
        return entries.at(index).filter(entry -> index < size).map(entry -> {
            var proofs = new Proofs(log.hashes());
            var proof = proofs.inclusion(index, size);
            var root = proofs.root(size);
            var hash = TreeHashing.leaf(EntryEncoding.encode(entry.entry()));
            return new Inclusion(entry, hash, proof, root, proof.proves(hash, root));
        });
    }

    /** Empty unless the log has been of both sizes, the second not before the first. */
    public Optional<Consistency> consistency(long first, long second) {
        if (first < 0 || first > second || second > log.end().size()) {
            return Optional.empty();
        }
        var proofs = new Proofs(log.hashes());
        var proof = proofs.consistency(first, second);
        var firstRoot = proofs.root(first);
        var secondRoot = proofs.root(second);
        return Optional.of(new Consistency(proof, firstRoot, secondRoot, proof.proves(firstRoot, secondRoot)));
    }

    private boolean isOurs(String origin, Signed checkpoint) {
        return signatures.keys().trusted(origin, List.of()).open(checkpoint.note())
                        instanceof Opening.Believed(var stated, var ignored)
                && stated.size() == checkpoint.size()
                && root(stated.size()).filter(stated.root()::equals).isPresent();
    }

    /** Out of the stored hashes; empty if one of them is gone, which a log that nobody touched never meets. */
    private Optional<Hash> root(long size) {
        try {
            return Optional.of(new Proofs(log.hashes()).root(size));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
