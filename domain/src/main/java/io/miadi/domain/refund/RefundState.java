package io.miadi.domain.refund;

/** Where a refund stands. */
public enum RefundState {
    /** Proposed, by a person or by the system; a person with the right decides. */
    REQUESTED,
    /** Decided, and in the books as owed; not sent yet, or sent in vain. */
    APPROVED,
    /** Written before any byte left; after a crash it reads as unknown. */
    SENT,
    /** The provider took the request and has not said how it ended. */
    PENDING,
    /** No usable word: the money may have gone back. Only the provider's word or a named person ends it. */
    UNKNOWN,
    /** The money is back with the client. Nothing leads out of here. */
    SUCCEEDED,
    /** Certainly nothing moved, and nothing more is tried. */
    FAILED,
    /** A person decided against it. */
    DECLINED;

    /** Whether its money is spoken for, so that no other refund may have it. */
    public boolean holdsMoney() {
        return this != FAILED && this != DECLINED;
    }

    /** Whether a request of ours may be at the provider. */
    public boolean isOut() {
        return this == SENT || this == PENDING || this == UNKNOWN;
    }
}
