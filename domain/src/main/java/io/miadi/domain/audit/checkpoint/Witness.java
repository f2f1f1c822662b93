package io.miadi.domain.audit.checkpoint;

import io.miadi.domain.audit.tree.ConsistencyProof;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.TreeHashing;
import java.time.Instant;

/**
 * What a witness remembers of one log, and by which rule it signs: only a log that grew out of the one it signed before. After
 * C2SP tlog-witness, without its transport.
 *
 * @param size of the largest log signed so far
 * @param root of it
 */
public record Witness(long size, Hash root) {
    /** A witness that has not met the log yet. */
    public static Witness newcomer() {
        return new Witness(0, TreeHashing.empty());
    }

    public sealed interface Outcome {
        /**
         * The log grew out of the one that was signed before.
         *
         * @param next must be stored before the note is handed out, or a crash lets the witness sign two logs
         */
        record Cosigned(SignedNote note, Witness next) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /**
     * Signs or refuses.
     *
     * @param log knows the keys of the log
     */
    public Outcome judge(SignedNote note, ConsistencyProof proof, TrustedKeys log, Cosigner cosigner) {
        return switch (log.open(note)) {
            case TrustedKeys.Opening.Refused(var reason) -> new Outcome.Refused("the checkpoint " + reason);
            case TrustedKeys.Opening.Believed(var checkpoint, var others) -> {
                boolean grew = proof.first() == size
                        && proof.second() == checkpoint.size()
                        && proof.proves(root, checkpoint.root());
                yield grew
                        ? new Outcome.Cosigned(
                                note.cosignedBy(cosigner.key(), cosigner.at()),
                                new Witness(checkpoint.size(), checkpoint.root()))
                        : new Outcome.Refused("the log did not grow out of the one of " + size + " entries");
            }
        };
    }

    /** With which key, and when. */
    public record Cosigner(SigningKey key, Instant at) {}
}
