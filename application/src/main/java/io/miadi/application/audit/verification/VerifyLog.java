package io.miadi.application.audit.verification;

import io.miadi.application.audit.checkpoint.CheckpointCopies;
import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.audit.checkpoint.Checkpoints;
import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.verification.Verifications.Result;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.verification.ExportVerifier;
import io.miadi.domain.audit.verification.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Recalculates every signed entry of the log and compares the roots with what the log and its witness signed, in the database and in
 * the second place outside of it. Reads the whole log, once when it is genuine.
 */
public final class VerifyLog {
    /** Checkpoints that are held against the log; a year has more, and the last one signs all that they do. */
    private static final int CHECKPOINTS = 1_000;

    private final UnitOfWork unitOfWork;
    private final StoredLog log;
    private final Kept kept;
    private final Believed believed;
    private final InstantSource clock;

    /** Where checkpoints and results are kept. */
    public record Kept(Checkpoints checkpoints, CheckpointCopies copies, Verifications results) {}

    /** Whose signatures count. */
    public record Believed(CheckpointKeys keys, List<VerifierKey> witnesses) {
        public Believed {
            witnesses = List.copyOf(witnesses);
        }
    }

    public VerifyLog(UnitOfWork unitOfWork, StoredLog log, Kept kept, Believed believed, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.log = log;
        this.kept = kept;
        this.believed = believed;
        this.clock = clock;
    }

    /** Verifies and keeps the result; empty while nothing was signed yet. */
    public Optional<Result> run() {
        return kept.checkpoints()
                .origin()
                .flatMap(origin -> signedSize().map(size -> {
                    var result = new Result(clock.instant(), size, finding(origin, size));
                    return unitOfWork.run(() -> {
                        kept.results().add(result);
                        return result;
                    });
                }));
    }

    /** With a copy outside, a database that says that nothing was signed is not believed. */
    private Optional<Long> signedSize() {
        var stored = kept.checkpoints().latest().map(Signed::size);
        return stored.isEmpty() && !kept.copies().all().isEmpty() ? Optional.of(0L) : stored;
    }

    private Optional<String> finding(String origin, long size) {
        var notes = kept.checkpoints().spread(CHECKPOINTS).stream()
                .map(Signed::note)
                .toList();
        var trusted = believed.keys().trusted(origin, believed.witnesses());
        var verdict = new ExportVerifier(trusted)
                .verify(new StoredExport(log, size, notes), kept.copies().all());
        var stray = log.stray();
        if (verdict instanceof Verdict.Tampered tampered) {
            return Optional.of(tampered.first().sentence());
        }
        return stray.isPresent()
                ? Optional.of("the stored entry " + stray.getAsLong() + " is not in the log")
                : Optional.empty();
    }
}
