package io.miadi.application.audit.checkpoint;

import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.tree.ConsistencyProof;

/** Somebody outside who signs a log only if it grew out of the one they signed before. */
public interface LogWitness {
    /** With which it signs, as its operator published it. */
    VerifierKey key();

    /** Hands over a checkpoint; takes a while, and is never called within a unit of work. */
    Reply ask(ConsistencyProof proof, String note);

    /** What the witness said. */
    sealed interface Reply {
        /** @param lines signature lines, not verified yet */
        record Cosigned(String lines) implements Reply {}

        /** The proof does not begin where the witness is. */
        record ElsewhereAt(long size) implements Reply {}

        record Refused(String reason) implements Reply {}

        /** No usable answer; asking again does no harm. */
        record Silent(String cause) implements Reply {}
    }
}
