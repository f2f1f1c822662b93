package io.miadi.domain.payment;

/** Where a piece of evidence came from. */
public enum EvidenceSource {
    PUSH_ANSWER,
    CALLBACK,
    QUERY,
    STATEMENT,
    DESK,
    /** Our own finding: a crash before the answer was written down, or a prompt that cannot still be open. */
    RESOLVER
}
