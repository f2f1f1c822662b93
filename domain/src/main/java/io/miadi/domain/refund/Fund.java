package io.miadi.domain.refund;

/** Where in the books the money of a refund is. */
public enum Fund {
    /** Came late, twice or in excess, or was freed when its session ended: the client's own. */
    UNAPPLIED,
    /** Paid for a session that ended before it took place, and not kept by the policy. */
    DEFERRED,
    SESSION_INCOME,
    NO_SHOW_INCOME,
    /** Kept by the policy, and given back all the same. */
    CANCELLATION_INCOME
}
