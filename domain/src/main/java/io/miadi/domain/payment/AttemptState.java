package io.miadi.domain.payment;

/** Where one attempt to pay stands. Derived from evidence by {@link EvidenceFold}, never set. */
public enum AttemptState {
    /** Written before any byte left; after a crash it reads as unknown. */
    SENT,
    /** The request provably never left: safe to try again. */
    NOT_SENT,
    /** The provider took it and the payer is being asked. */
    PENDING,
    /** No usable word: the payer may have paid. Only the provider's word or a named person ends it. */
    UNKNOWN,
    /** Money moved. Nothing leads out of here; money leaving is a refund, a reversal or a dispute of its own. */
    SUCCEEDED,
    DECLINED,
    CANCELLED_BY_PAYER,
    PROMPT_EXPIRED,
    /** Proved absent: the provider says not found and its complete books do not have it. */
    NEVER_ARRIVED,
    /** A named person let the client try again; the outcome was never learnt. */
    RELEASED;

    /** Whether the attempt may still take money, so that no other may be opened beside it. */
    public boolean isLive() {
        return this == SENT || this == PENDING || this == UNKNOWN;
    }

    /** Whether the attempt ended with the provider saying that no money moved. */
    public boolean isFailure() {
        return switch (this) {
            case NOT_SENT, DECLINED, CANCELLED_BY_PAYER, PROMPT_EXPIRED, NEVER_ARRIVED -> true;
            case SENT, PENDING, UNKNOWN, SUCCEEDED, RELEASED -> false;
        };
    }
}
