package io.miadi.domain.audit.checkpoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys somebody who verifies was given by a way other than the log's own.
 *
 * @param origin the log that is meant; checkpoints of another are refused
 * @param logs the keys with which the log signs or signed: several after a rotation
 * @param witnesses the keys of witnesses, perhaps none
 */
public record TrustedKeys(String origin, List<VerifierKey> logs, List<VerifierKey> witnesses) {
    public TrustedKeys {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /** What a note turned out to be. */
    public sealed interface Opening {
        /**
         * Signed by the log.
         *
         * @param witnesses the names of those known that have signed it too
         */
        record Believed(Checkpoint checkpoint, Set<String> witnesses) implements Opening {
            public Believed {
                witnesses = Set.copyOf(witnesses);
            }
        }

        /**
         * Not to be believed.
         *
         * @param reason in words, for the person who verifies
         */
        record Refused(String reason) implements Opening {}
    }

    /** As it was stored or sent. */
    public Opening open(String encoded) {
        return SignedNote.parse(encoded).map(this::open).orElseGet(() -> new Opening.Refused("is not a signed note"));
    }

    /**
     * As C2SP signed-note demands: signatures of unknown keys count for nothing, one bad signature of a known key spoils the note,
     * and the log itself must have signed.
     */
    public Opening open(SignedNote note) {
        var checkpoint = Checkpoint.parse(note.text());
        if (checkpoint.isEmpty()) {
            return new Opening.Refused("does not state a checkpoint");
        }
        if (!checkpoint.get().origin().equals(origin)) {
            return new Opening.Refused("is of another log, " + checkpoint.get().origin());
        }
        var signers = new HashSet<VerifierKey>();
        for (var signature : note.signatures()) {
            for (var key : keysClaimedBy(signature)) {
                if (!key.verifies(note.text(), signature)) {
                    return new Opening.Refused("has a signature of " + key.name() + " that is false");
                }
                signers.add(key);
            }
        }
        return logs.stream().anyMatch(signers::contains)
                ? new Opening.Believed(checkpoint.get(), namesOfWitnesses(signers))
                : new Opening.Refused("is not signed by the log");
    }

    private List<VerifierKey> keysClaimedBy(NoteSignature signature) {
        return Stream.concat(logs.stream(), witnesses.stream())
                .filter(key -> key.claims(signature))
                .toList();
    }

    private Set<String> namesOfWitnesses(Set<VerifierKey> signers) {
        var names = new HashSet<String>();
        witnesses.stream().filter(signers::contains).forEach(key -> names.add(key.name()));
        return names;
    }
}
