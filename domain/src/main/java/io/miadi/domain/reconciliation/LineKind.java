package io.miadi.domain.reconciliation;

/** What a line of a report is about. */
public enum LineKind {
    PAYMENT,
    REFUND,
    /** The provider took a payment back, asked or not. */
    REVERSAL,
    CHARGEBACK,
    FEE,
    /** Money on its way from the provider's account to the bank's, or its arrival there. */
    PAYOUT,
    ADJUSTMENT,
    OPENING,
    /** The report says something that no mapping knows. */
    UNRECOGNISED
}
