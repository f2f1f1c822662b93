package io.miadi.application.audit.checkpoint;

import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.tree.Proofs;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs the log as it is, if it grew since the last checkpoint and only grew: the consistency with the last one, in the database and
 * outside of it, is proven first, or a log that was rewritten or cut back would be made genuine here. Several nodes may do so at once; each size is signed once.
 */
public final class SignCheckpoint {
    private final UnitOfWork unitOfWork;
    private final MerkleLog log;
    private final Checkpoints checkpoints;
    private final Signer signer;
    private final InstantSource clock;

    /**
     * Who signs, and where it is written down a second time.
     *
     * @param proposedOrigin the name that a log gets that has none yet
     */
    public record Signer(CheckpointKeys keys, CheckpointCopies copies, String proposedOrigin) {}

    public SignCheckpoint(
            UnitOfWork unitOfWork, MerkleLog log, Checkpoints checkpoints, Signer signer, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.log = log;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Signs what is new. Empty if nothing is.
     *
     * @throws LogDoubt if the log did not grow out of the one that was signed before
     */
    public Optional<Signed> run() {
        var origin = unitOfWork.run(() -> checkpoints.origin(signer.proposedOrigin()));
        var last = checkpoints.latest();
        var end = log.end();
        long signed = last.map(Signed::size).orElse(0L);
        Stream.concat(last.map(Signed::note).stream(), signer.copies().last().stream())
                .forEach(note -> insistOnGrowth(origin, note, end.size()));
        if (end.size() == signed) {
            return Optional.empty();
        }
        var checkpoint = new Checkpoint(origin, end.size(), end.root());
        var note = SignedNote.of(checkpoint)
                .signedBy(signer.keys().signing(origin))
                .encoded();
        var now = new Signed(end.size(), clock.instant(), note);
        unitOfWork.run(() -> {
            checkpoints.add(now);
            return now;
        });
        signer.copies().keep(note);
        return Optional.of(now);
    }

    private void insistOnGrowth(String origin, String earlier, long size) {
        switch (signer.keys().trusted(origin, List.of()).open(earlier)) {
            case TrustedKeys.Opening.Refused(var reason) ->
                throw new LogDoubt("a checkpoint of the audit log " + reason
                        + ". Is the key file the one that belongs to this database?");
            case TrustedKeys.Opening.Believed(var checkpoint, var ignored) -> {
                if (size < checkpoint.size() || !grewOutOf(checkpoint, size)) {
                    throw new LogDoubt("the audit log of " + size + " entries did not grow out of the one of "
                            + checkpoint.size() + " entries that was signed; run \"miadi audit verify\"");
                }
            }
        }
    }

    private boolean grewOutOf(Checkpoint signed, long size) {
        var proofs = new Proofs(log.hashes());
        return proofs.consistency(signed.size(), size).proves(signed.root(), proofs.root(size));
    }
}
