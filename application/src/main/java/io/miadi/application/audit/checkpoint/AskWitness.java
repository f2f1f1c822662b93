package io.miadi.application.audit.checkpoint;

import io.miadi.application.audit.checkpoint.Checkpoints.Cosignature;
import io.miadi.application.audit.checkpoint.Checkpoints.Signed;
import io.miadi.application.audit.checkpoint.LogWitness.Reply;
import io.miadi.application.audit.sequence.MerkleLog;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.tree.Proofs;
import java.time.InstantSource;
import java.util.List;

/** Has a witness sign the latest checkpoint, and keeps its signature once it is verified. What fails is asked again the next time. */
public final class AskWitness {
    private final UnitOfWork unitOfWork;
    private final MerkleLog log;
    private final Checkpoints checkpoints;
    private final Parties parties;
    private final InstantSource clock;

    public record Parties(CheckpointKeys keys, LogWitness witness) {}

    public AskWitness(
            UnitOfWork unitOfWork, MerkleLog log, Checkpoints checkpoints, Parties parties, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.log = log;
        this.checkpoints = checkpoints;
        this.parties = parties;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** There is nothing that the witness has not signed. */
        record UpToDate() implements Outcome {}

        record Cosigned(long size) implements Outcome {}

        /** @param reason for the log */
        record Failed(String reason) implements Outcome {}
    }

    public Outcome run() {
        var latest = checkpoints.latest();
        long known = checkpoints.cosignedBy(parties.witness().key().name());
        return latest.filter(checkpoint -> checkpoint.size() > known)
                .map(checkpoint -> ask(checkpoint, known, true))
                .orElseGet(Outcome.UpToDate::new);
    }

    private Outcome ask(Signed checkpoint, long from, boolean again) {
        var proof = new Proofs(log.hashes()).consistency(from, checkpoint.size());
        return switch (parties.witness().ask(proof, checkpoint.note())) {
            case Reply.Cosigned(var lines) -> keep(checkpoint, lines);
            case Reply.ElsewhereAt(long size)
            when again && size >= 0 && size <= checkpoint.size() -> ask(checkpoint, size, false);
            case Reply.ElsewhereAt(long size) ->
                new Outcome.Failed("the witness signed a log of " + size + " entries, and this one has "
                        + checkpoint.size() + ": was it cut back?");
            case Reply.Refused(var reason) -> new Outcome.Failed("the witness refused: " + reason);
            case Reply.Silent(var cause) -> new Outcome.Failed("the witness did not answer: " + cause);
        };
    }

    /** Lines of other keys count for nothing, as C2SP tlog-witness demands. */
    private Outcome keep(Signed checkpoint, String lines) {
        var origin = checkpoints.origin().orElseThrow();
        var key = parties.witness().key();
        var trusted = parties.keys().trusted(origin, List.of(key));
        var genuine = lines.lines()
                .map(line -> line + "\n")
                .filter(line -> isGenuine(trusted, checkpoint.note() + line, key.name()))
                .findFirst();
        if (genuine.isEmpty()) {
            return new Outcome.Failed("what the witness sent is no signature of " + key.name());
        }
        unitOfWork.run(() -> {
            checkpoints.cosign(checkpoint.size(), new Cosignature(key.name(), clock.instant(), genuine.get()));
            return checkpoint;
        });
        return new Outcome.Cosigned(checkpoint.size());
    }

    private static boolean isGenuine(TrustedKeys trusted, String note, String witness) {
        return trusted.open(note) instanceof TrustedKeys.Opening.Believed(var ignored, var witnesses)
                && witnesses.contains(witness);
    }
}
