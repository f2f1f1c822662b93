package io.miadi.simulators;

/** How well a simulated behaviour is known. */
public enum Confidence {
    /** Stated by the provider's own documentation. */
    DOCUMENTED,
    /** Measured against the provider's sandbox, or reported by several independent integrations. */
    OBSERVED,
    /** An inference or a single weak source: chosen so that a client is tried hard, not because it is known. */
    ASSUMED
}
