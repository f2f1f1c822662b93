package io.miadi.domain.payment;

/** How much a piece of evidence weighs, from a note to a line of the provider's own books. The order is the order of weight. */
public enum Strength {
    /** A client's redirect or a note: counts for nothing by itself. */
    NOTE,
    /** An unsigned callback with the right token from the right place. */
    UNSIGNED_CALLBACK,
    /** A webhook whose signature over the raw body was verified. */
    SIGNED_WEBHOOK,
    /** An answer that we fetched ourselves, or a desk entry by a permitted person. */
    FETCHED,
    /** A statement or settlement line with the provider's transaction id. */
    BOOKED;

    public boolean isAtLeast(Strength other) {
        return compareTo(other) >= 0;
    }
}
