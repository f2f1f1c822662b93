package io.miadi.testkit.audit;

import io.miadi.application.audit.checkpoint.LogWitness;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.checkpoint.Witness;
import io.miadi.domain.audit.tree.ConsistencyProof;
import java.security.SecureRandom;
import java.time.InstantSource;

/** A witness after the rules, without a network between; it can be made to be silent. For one thread. */
public final class WitnessNextDoor implements LogWitness {
    private final SigningKey key =
            SigningKey.generate("witness.example", SignatureType.COSIGNATURE_V1, new SecureRandom());
    private final TrustedKeys log;
    private final InstantSource clock;
    private Witness memory = Witness.newcomer();
    private boolean silent;

    /** @param log the keys of the log that it watches */
    public WitnessNextDoor(TrustedKeys log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    public void silent(boolean now) {
        silent = now;
    }

    /** Of the largest log that it signed. */
    public long size() {
        return memory.size();
    }

    @Override
    public VerifierKey key() {
        return key.verifier();
    }

    @Override
    public Reply ask(ConsistencyProof proof, String note) {
        if (silent) {
            return new Reply.Silent("out for lunch");
        }
        if (proof.first() != memory.size()) {
            return new Reply.ElsewhereAt(memory.size());
        }
        var signed = SignedNote.parse(note).orElseThrow();
        return switch (memory.judge(signed, proof, log, new Witness.Cosigner(key, clock.instant()))) {
            case Witness.Outcome.Cosigned(var cosigned, var next) -> {
                memory = next;
                yield new Reply.Cosigned(
                        cosigned.encoded().substring(signed.encoded().length()));
            }
            case Witness.Outcome.Refused(var reason) -> new Reply.Refused(reason);
        };
    }
}
