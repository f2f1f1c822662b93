package io.miadi.domain.payment;

/** What an obligation to pay comes to. Derived from the money of its attempts, never set. */
public enum DueStatus {
    UNPAID,
    PARTLY_PAID,
    PAID,
    OVERPAID,
    REFUNDED,
    WAIVED,
    /** Shown instead of unpaid or partly paid while the payer is being asked. */
    PROCESSING,
    /** Shown instead of unpaid or partly paid while the outcome of an attempt is unknown. */
    CHECKING
}
